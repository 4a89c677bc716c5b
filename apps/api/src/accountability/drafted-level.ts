import type { Application } from '@taizhang/application';
import type { Asker } from '../reading/visible';
import type { TrackKey } from './accountability-reading';

/** The level of the draft that waits on a track; 0, which no rung has, where none does. */
export async function draftedLevel(app: Application, asker: Asker, key: TrackKey): Promise<number> {
  const filter = { accountabilityId: key.accountabilityId };
  const rows = await app.reads.accountabilityTracks(asker.ledger, filter);
  const own = rows.find(({ state }) => state.track === key.track);
  return own?.state.rungs.find(({ status }) => status === 'drafted')?.level ?? 0;
}
