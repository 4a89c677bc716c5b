import type { SealedPath, SealedPaths } from '../kernel';
import type { ClueEvent } from './clue.events';

const matter = (...path: readonly string[]): SealedPath => ({ path, compartment: 'matterContent' });
const grounds = [matter('grounds')];

/** Who reported, and every word about the matter. */
export const clueSealed: SealedPaths<ClueEvent['type']> = {
  ClueRegistered: [{ path: ['reporter'], compartment: 'reporterIdentity' }, matter('content')],
  ClueDisposalProposed: grounds,
  ClueDisposalReturned: grounds,
  ClueOfficerRecused: grounds,
  ClueOfficerReplaced: grounds,
  ClueChased: grounds,
  TalkInquiryOpened: [matter('text')],
  TalkInquiryAnswered: [matter('answer'), matter('partyHeadOpinion')],
  TalkInquiryConcluded: [matter('paper')],
  ClueVerificationStarted: [matter('plan')],
  ClueVerificationExtended: grounds,
  ClueVerificationReported: [matter('report')],
  ClueTransferred: grounds,
  ClueForwardedUp: grounds,
  ClueMerged: grounds,
  ClueClosed: grounds,
  ClueReporterInformed: [{ path: ['objection'], compartment: 'reporterIdentity' }],
};
