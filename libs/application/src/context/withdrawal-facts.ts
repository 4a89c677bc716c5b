import {
  type CampaignId,
  type LedgerId,
  type PersonId,
  type StreamName,
  type WithdrawalFacts,
  type WithdrawalState,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';

/** The ladders that an owed withdrawal stood on, and the streams of those that it still stands on. */
export async function withdrawalFacts(
  app: Application,
  ledger: LedgerId,
  state: WithdrawalState,
  point?: PointInLog,
): Promise<WithdrawalFacts & { readonly openEscalations: readonly StreamName[] }> {
  const filter = { campaignId: state.campaignId as CampaignId, personIds: [state.personId as PersonId] };
  const rows = (await app.reads.escalations(ledger, filter, point)).filter(
    (row) => row.state.subject?.kind === 'withdrawal' && row.state.subject.item === state.item?.key,
  );
  const escalations = rows.flatMap(({ state: { subject, overdueSince } }) =>
    subject === undefined || overdueSince === undefined ? [] : [{ cycle: subject.cycle, overdueSince }],
  );
  const open = rows.filter((row) => row.state.status === 'open').map((row) => row.stream);
  return { escalations, openEscalations: open };
}
