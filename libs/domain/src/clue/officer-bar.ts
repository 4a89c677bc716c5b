import type { CandidateFacts } from './clue.context';
import type { ClueState } from './clue.state.types';

/** Why somebody cannot be put on it, whoever proposes him; the nearest reason first. */
export const officerBars = ['concerned', 'recused', 'sameUnit', 'declaredRelative', 'declaredInterest'] as const;
export type OfficerBar = (typeof officerBars)[number];

export function officerBar(state: ClueState, facts: CandidateFacts): OfficerBar | undefined {
  if (state.concernedPersonIds.includes(facts.personId)) return 'concerned';
  if (state.recused.includes(facts.personId)) return 'recused';
  if (facts.ofConcernedUnit) return 'sameUnit';
  if (facts.declaredRelative) return 'declaredRelative';
  return facts.declaredInterest ? 'declaredInterest' : undefined;
}
