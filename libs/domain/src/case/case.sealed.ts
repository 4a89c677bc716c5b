import type { SealedPath, SealedPaths } from '../kernel';
import type { CaseEvent } from './case.events';

const content = (...path: readonly string[]): SealedPath => ({ path, compartment: 'matterContent' });

/** What a case is about, what was said and what was found: outside the compartment there is a token. */
export const caseSealed: SealedPaths<CaseEvent['type']> = {
  CaseFiled: [content('matter')],
  InterestDeclared: [content('note')],
  EvidenceRecorded: [content('description')],
  TalkRecorded: [content('content')],
  FactsPresented: [content('statement')],
  ExaminationConcluded: [content('report')],
  AdjudicationConcluded: [content('opinion')],
  DecisionApproved: [content('conclusion')],
};
