import { cyclesOf } from '@taizhang/application';
import {
  returnStream,
  participationStream,
  type ParticipationState,
  type ReturnKey,
  type ReturnState,
} from '@taizhang/domain';
import type { ReturnReading } from './return-key';
import type { ShownReturn } from './return-row.presenter';

/** One return at the point of the question, with the unit's part whose duty it belongs to. */
export async function readReturn(reading: ReturnReading, key: ReturnKey): Promise<ShownReturn> {
  const { app, ledger, at, terms } = reading;
  const filter = { campaignId: key.campaignId, unitIds: [key.unitId] };
  const [returns, participations, cycles] = await Promise.all([
    app.reads.returns(ledger, { ...filter, obligations: [key.obligation] }, at),
    app.reads.participations(ledger, filter, at),
    cyclesOf(app, ledger, key.campaignId, at),
  ]);
  const state: ReturnState | undefined = returns.find(({ stream }) => stream === returnStream(key))?.state;
  const own = participationStream(key.campaignId, key.unitId);
  const participation: ParticipationState | undefined = participations.find(({ stream }) => stream === own)?.state;
  return { key, terms, state, participation, cycles };
}
