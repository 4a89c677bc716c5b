import {
  participationDecider,
  participationStream,
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
  type Stored,
  type WithdrawalEvent,
} from '@taizhang/domain';
import type { PointInLog, UnitCounts } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CampaignInForce } from './campaign-context';

/** How many persons of a unit still owe a person duty. */
export function outstandingOf(counts: UnitCounts | undefined, duty: string): number {
  if (counts === undefined) return 0;
  switch (duty) {
    case 'declare':
      return counts.asked - counts.submitted;
    case 'sign':
      return counts.asked - counts.signed;
    case 'verify':
      return counts.asked - counts.verified;
    default:
      return 0;
  }
}

/** The plan's ladder of a name. */
export const ladderOf = (plan: Plan, key: string | undefined): Ladder | undefined =>
  plan.ladders.find((ladder) => ladder.key === key);

const isUnitDuty = (plan: Plan, duty: string): boolean => plan.unitDuties.some((each) => each.key === duty);

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
  const { events } = await app.store.readStream(ledger, participationStream(campaignId, subject.unitId), point);
  const state = fold(participationDecider, events as readonly Stored<ParticipationEvent>[]);
  const duty = state.duties[subject.duty];
  const extendedTo = duty?.deadline?.dueAt;
  const moved = extendedTo === undefined ? {} : { extendedTo };
  if (isUnitDuty(campaign.plan, subject.duty)) {
    return { outstanding: duty?.doneAt === undefined ? 1 : 0, referred: false, campaignWoundUp, ...moved };
  }
  const [counts] = await app.reads.declarationCounts(ledger, { campaignId, unitIds: [subject.unitId] }, point);
  return { outstanding: outstandingOf(counts, subject.duty), referred: false, campaignWoundUp, ...moved };
}
