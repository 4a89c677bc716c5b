import {
  localDateOf,
  numberIn,
  sanctionExists,
  sanctionKinds,
  type BasisFact,
  type OutcomeFloor,
  type PolicyNumbers,
  type ProposedBasis,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { basisFactSchema, proposedBasisSchema } from '@taizhang/contracts';
import { basisFactLabel, basisFindingLabel, leniencyLabel, sanctionLabel } from '../../wording/cases';
import { compose, label } from '../../wording/label';

type Shown = z.infer<typeof basisFactSchema>;

const doubtful: readonly BasisFact['finding'][] = ['sham', 'aggravated'];
const good: readonly BasisFact['finding'][] = ['insideWindow', 'knownAfterwards'];

const presentFact = ({ fact, happenedAt, happenedOn, knownAt, window, clause, finding }: BasisFact): Shown => ({
  fact: basisFactLabel(fact),
  happenedOn: happenedOn ?? (happenedAt ? localDateOf(happenedAt) : null),
  knownOn: knownAt ? localDateOf(knownAt) : null,
  window: window ? compose(label('{from} 至 {to}', '{from} to {to}'), { from: window.from, to: window.to }) : null,
  clause,
  finding: basisFindingLabel(finding),
  mark: doubtful.includes(finding) ? 'dueSoon' : good.includes(finding) ? 'done' : 'notDue',
});

/** Facts, windows and articles as they were laid before the decision-maker. */
export const presentBasis = ({ facts, leniency, articles }: ProposedBasis) => ({
  facts: facts.map(presentFact),
  leniency: leniencyLabel(leniency),
  articles: [...articles],
});

/** The same before a decision, with what the law of the day offers. Nothing is preselected. */
export const presentProposal = (
  { proposed, floor }: { readonly proposed: ProposedBasis; readonly floor?: OutcomeFloor },
  policy: PolicyNumbers,
  policyAtAct: PolicyNumbers,
): z.infer<typeof proposedBasisSchema> => ({
  ...presentBasis(proposed),
  floor: floor ?? null,
  sanctions: sanctionKinds
    .filter((kind) => sanctionExists(kind, policy))
    .map((kind) => ({
      kind,
      label: sanctionLabel(kind),
      months: numberIn(policyAtAct, `${kind}Months`) ?? null,
    })),
});
