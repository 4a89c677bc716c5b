import {
  outcomeFloor,
  proposedBasis,
  type CampaignId,
  type Happening,
  type Instant,
  type LedgerId,
  type LeniencyEvidence,
  type LocalDate,
  type OutcomeFloor,
  type PersonId,
  type Plan,
  type PolicyNumbers,
  type ProposedBasis,
} from '@taizhang/domain';
import type { Application } from '../application';

interface BasisQuestion {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
  readonly campaignId?: CampaignId | undefined;
  readonly plan?: Plan | undefined;
  readonly actOn: LocalDate;
  readonly policyAtAct: PolicyNumbers;
  readonly now: Instant;
}

/** The last of several withdrawals counts, and none while one is still owed. */
const lastOf = (happenings: readonly (Happening | undefined)[]): Happening | undefined =>
  happenings.some((each) => each === undefined)
    ? undefined
    : (happenings as readonly Happening[]).reduce<Happening | undefined>(
        (last, each) => (last === undefined || each.happenedAt > last.happenedAt ? each : last),
        undefined,
      );

async function evidenceOf(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  personId: PersonId,
): Promise<LeniencyEvidence> {
  const filter = { campaignId, personIds: [personId] };
  const [declarations, withdrawals] = await Promise.all([
    app.reads.declarations(ledger, filter),
    app.reads.withdrawals(ledger, filter),
  ]);
  const declared = declarations[0]?.state;
  const report: Happening | undefined = declared?.firstSubmittedAt && {
    happenedAt: declared.firstSubmittedAt,
    knownAt: declared.submittedRecordedAt ?? declared.firstSubmittedAt,
  };
  const withdrawal = lastOf(
    withdrawals.map(({ state: { withdrawnAt, withdrawnRecordedAt } }) =>
      withdrawnAt === undefined ? undefined : { happenedAt: withdrawnAt, knownAt: withdrawnRecordedAt ?? withdrawnAt },
    ),
  );
  return {
    ...(report && { report }),
    ...(withdrawal && { withdrawal }),
    sham: withdrawals.some(({ state }) => state.sham !== undefined),
  };
}

/** What is laid before the decision-maker, and the mandatory outcome where the plan sets one. */
export async function caseBasis(
  app: Application,
  { ledger, personId, campaignId, plan, actOn, policyAtAct, now }: BasisQuestion,
): Promise<{ readonly proposed: ProposedBasis; readonly floor?: OutcomeFloor }> {
  const evidence = campaignId === undefined ? undefined : await evidenceOf(app, ledger, campaignId, personId);
  const floor = outcomeFloor(actOn, plan);
  return {
    proposed: proposedBasis({ actOn, ...(plan && { plan }), ...(evidence && { evidence }), policyAtAct, now }),
    ...(floor && { floor }),
  };
}
