import {
  isCountedDuty,
  outstandingOf,
  participationDecider,
  participationStream,
  returnDecider,
  returnIsOwed,
  returnOfDuty,
  returnStream,
  withdrawalDecider,
  withdrawalStream,
  fold,
  type CampaignId,
  type EscalationFacts,
  type EscalationSubject,
  type Ladder,
  type LedgerId,
  type ParticipationEvent,
  type Plan,
  type ReturnEvent,
  type Stored,
  type WithdrawalEvent,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CampaignInForce } from './campaign-context';
import { nobody } from './participation-context';
import { cyclesOf, periodDeadline } from './reporting-facts';

/** The plan's ladder of a name. */
export const ladderOf = (plan: Plan, key: string | undefined): Ladder | undefined =>
  plan.ladders.find((ladder) => ladder.key === key);

/** What the duty or withdrawal behind an escalation looks like now. */
export async function escalationFacts(
  app: Application,
  ledger: LedgerId,
  campaign: CampaignInForce,
  subject: EscalationSubject,
  point?: PointInLog,
): Promise<EscalationFacts> {
  const campaignId = campaign.state.campaignId as CampaignId;
  const campaignWoundUp = campaign.state.status === 'woundUp';
  if (subject.kind === 'withdrawal') {
    const { events } = await app.store.readStream(
      ledger,
      withdrawalStream(campaignId, subject.personId, subject.item),
      point,
    );
    const state = fold(withdrawalDecider, events as readonly Stored<WithdrawalEvent>[]);
    const owed = state.status === 'owed' || state.status === 'ordered';
    return {
      outstanding: owed ? 1 : 0,
      referred: state.status === 'referred',
      campaignWoundUp: false,
      ...(state.deadline !== undefined && { extendedTo: state.deadline.dueAt }),
    };
  }
  const periodic = returnOfDuty(subject.duty);
  if (periodic !== undefined) {
    const key = { campaignId, unitId: subject.unitId, ...periodic };
    const [own, cycles] = await Promise.all([
      app.store.readStream(ledger, returnStream(key), point),
      cyclesOf(app, ledger, campaignId, point),
    ]);
    const owed = returnIsOwed(fold(returnDecider, own.events as readonly Stored<ReturnEvent>[]));
    const deadline = periodDeadline(cycles, key);
    const moved = deadline === undefined ? {} : { extendedTo: deadline.dueAt };
    return { outstanding: owed ? 1 : 0, referred: false, campaignWoundUp, ...moved };
  }
  const { events } = await app.store.readStream(ledger, participationStream(campaignId, subject.unitId), point);
  const state = fold(participationDecider, events as readonly Stored<ParticipationEvent>[]);
  const extendedTo = state.duties[subject.duty]?.deadline?.dueAt;
  const moved = extendedTo === undefined ? {} : { extendedTo };
  const [counted] = isCountedDuty(subject.duty)
    ? await app.reads.unitCounts(ledger, { campaignId, unitIds: [subject.unitId] }, point)
    : [];
  const outstanding = outstandingOf(subject.duty, state, counted ?? nobody);
  return { outstanding, referred: false, campaignWoundUp, ...moved };
}
