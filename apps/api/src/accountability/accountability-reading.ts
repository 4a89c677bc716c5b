import { accountabilityOf, accountabilityVisible, type Application } from '@taizhang/application';
import {
  accountabilityId,
  type AccountabilityId,
  type AccountabilityState,
  type CampaignId,
  type LedgerId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';
import type { Asker } from '../reading/visible';

export interface TrackKey {
  readonly accountabilityId: AccountabilityId;
  readonly track: string;
}

/** An id that cannot be one reads like one that is not there. */
export function accountabilityKey(id: string): AccountabilityId {
  if (id === '' || id.includes('/') || id.includes('~')) throw notFound();
  return accountabilityId(id);
}
export function trackKey(id: string): TrackKey {
  const [accountability = '', track = '', ...rest] = id.split('~');
  if (track === '' || track.includes('/') || rest.length > 0) throw notFound();
  return { accountabilityId: accountabilityKey(accountability), track };
}

/** Whether an accountability is in the reader's compartment; one in which he is a subject is as if absent. */
export async function inCompartment(
  app: Application,
  ledger: LedgerId,
  { personId, ...who }: Reader,
  state: AccountabilityState,
): Promise<boolean> {
  return personId !== undefined && accountabilityVisible(app, ledger, { ...who, personId }, state);
}

/** "Not there" and "not yours" end in the same refusal, after the same reads. Rights are those of today. */
export async function requireAccountability(
  app: Application,
  asker: Asker,
  id: AccountabilityId,
  point?: PointInLog,
  known?: Reader,
): Promise<AccountabilityState & { readonly campaignId: CampaignId }> {
  const [reader, { state: today }, { state }] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    accountabilityOf(app, asker.ledger, id),
    accountabilityOf(app, asker.ledger, id, point),
  ]);
  const seen = today.campaignId !== undefined && (await inCompartment(app, asker.ledger, reader, today));
  const { campaignId } = state;
  if (!seen || campaignId === undefined) throw notFound();
  return { ...state, campaignId };
}

/** An act on a track that the person may not see is an act on a track that is not there. */
export async function requireTrack(app: Application, asker: Asker, key: TrackKey): Promise<AccountabilityState> {
  const state = await requireAccountability(app, asker, key.accountabilityId);
  if (!state.tracks.some(({ track }) => track === key.track)) throw notFound();
  return state;
}
