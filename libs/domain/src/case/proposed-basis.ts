import type { Instant, LocalDate } from '../kernel';
import { leniencyFacts, type LeniencyEvidence, type LeniencyNote } from '../leniency/leniency';
import type { Plan } from '../plan/plan.types';
import { textIn, type PolicyNumbers } from '../policy/policy-numbers';

/** One fact against one window or article. Machine words; the console gives them their names. */
export interface BasisFact {
  readonly fact: 'report' | 'withdrawal' | 'act';
  readonly happenedAt?: Instant;
  readonly happenedOn?: LocalDate;
  readonly knownAt?: Instant;
  readonly window?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly clause: string;
  readonly finding: LeniencyNote | 'duringCampaign' | 'afterCampaign' | 'beforeCampaign' | 'aggravated';
}

/** A proposal is not a choice: facts, windows and articles beside each other, nothing preselected. */
export interface ProposedBasis {
  readonly facts: readonly BasisFact[];
  /** Leniency as the facts stand: never decided by the system. */
  readonly leniency: 'met' | 'notMet' | 'open' | 'contradicted' | 'none';
  /** Title of the substantive rules of the day of the act. */
  readonly articles: readonly string[];
}

/** What a campaign's plan says that a decision is measured against. */
export interface CasePlan extends Pick<Plan, 'leniency' | 'window'> {
  /** Violations in these days always end in a sanction or organisational handling. */
  readonly aggravation?: { readonly from: LocalDate; readonly to: LocalDate; readonly clause: string };
}

/** The mandatory outcome that the plan sets for an act of that day. */
export interface OutcomeFloor {
  readonly clause: string;
}

const aggravated = (actOn: LocalDate, { aggravation }: CasePlan) =>
  aggravation !== undefined && actOn >= aggravation.from && actOn <= aggravation.to ? aggravation : undefined;

export function outcomeFloor(actOn: LocalDate, plan: CasePlan | undefined): OutcomeFloor | undefined {
  const window = plan && aggravated(actOn, plan);
  return window && { clause: window.clause };
}

export interface BasisInput {
  readonly actOn: LocalDate;
  readonly plan?: CasePlan;
  readonly evidence?: LeniencyEvidence;
  readonly policyAtAct: PolicyNumbers;
  readonly now: Instant;
}

function actAgainst(actOn: LocalDate, plan: CasePlan): BasisFact {
  const act = { fact: 'act', happenedOn: actOn } as const;
  const heavier = aggravated(actOn, plan);
  if (heavier !== undefined) {
    const { from, to, clause } = heavier;
    return { ...act, window: { from, to }, clause, finding: 'aggravated' };
  }
  const { window } = plan;
  const finding = actOn < window.from ? 'beforeCampaign' : actOn > window.to ? 'afterCampaign' : 'duringCampaign';
  return { ...act, window, clause: '', finding };
}

export function proposedBasis({ actOn, plan, evidence, policyAtAct, now }: BasisInput): ProposedBasis {
  const window = plan?.leniency;
  const standing = window && evidence && leniencyFacts(window, evidence, now);
  const facts = (standing?.facts ?? []).map(({ fact, happenedAt, knownAt, note }): BasisFact => ({
    fact,
    ...(happenedAt !== null && { happenedAt }),
    ...(knownAt !== null && { knownAt }),
    window: { from: window!.from, to: window!.to },
    clause: window!.clause,
    finding: note,
  }));
  const rules = ['disciplineRegulations', 'administrativeSanctionRules'].flatMap(
    (key) => textIn(policyAtAct, key) ?? [],
  );
  return {
    facts: [...facts, ...(plan === undefined ? [] : [actAgainst(actOn, plan)])],
    leniency: standing?.overall ?? 'none',
    articles: rules,
  };
}
