import { accept, needsPast, needsReason, type Decision } from '../kernel';
import { localDateOf, suspend } from '../time';
import type { ConcludeExamination, PresentFacts, RecordEvidence, RecordTalk } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import type { CaseState } from './case.state.types';
import { needsOther, needsStage, needsTeam, refuse } from './needs-standing';
import { distinct } from './staffing.decide';

type Answer = Decision<CaseEvent>;

const needsExaminer = (state: CaseState, context: CaseContext) =>
  needsStage(state, 'examining') ?? needsOther(state, context) ?? needsTeam(state, context);

export function recordEvidence(command: RecordEvidence, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, ...piece } = command;
  const refused = needsExaminer(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.evidence.some(({ evidenceId }) => evidenceId === piece.evidenceId)) return accept();
  if (piece.custody.trim() === '') return refuse('EvidenceCustodyMissing');
  return accept({ type: 'EvidenceRecorded', schema: 1, payload: piece, occurredAt });
}

/** Talks are held by two at least, who are on the team. */
export function recordTalk(command: RecordTalk, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, ...talk } = command;
  const refused = needsExaminer(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.talks.some(({ talkId }) => talkId === talk.talkId)) return accept();
  const talkerIds = distinct(talk.talkerIds);
  if (talkerIds.length < 2) return refuse('TalkNeedsTwo');
  const outsider = talkerIds.find((each) => !state.investigators.includes(each));
  if (outsider !== undefined) return refuse('TalkerNotOnTeam', { personId: outsider });
  return accept({ type: 'TalkRecorded', schema: 1, payload: { ...talk, talkerIds }, occurredAt });
}

/** The facts on which a decision will rest are put to the person, who may answer (与本人见面). */
export function presentFacts(command: PresentFacts, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, ...presented } = command;
  const refused = needsExaminer(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const { personId } = presented;
  if (!state.personIds.includes(personId)) return refuse('CaseDoesNotConcern', { personId });
  if (state.presented.some((each) => each.personId === personId && each.at === occurredAt)) return accept();
  return accept({ type: 'FactsPresented', schema: 1, payload: presented, occurredAt });
}

/** Everybody concerned has met the facts since they were last examined anew. */
function needsFactsMet(state: CaseState) {
  const since = state.returned?.kind === 'reexamination' ? localDateOf(state.returned.at) : '';
  const unmet = state.personIds.find(
    (each) => !state.presented.some(({ personId, at }) => personId === each && localDateOf(at) >= since),
  );
  return unmet === undefined ? undefined : refuse('CaseFactsNotPresented', { personId: unmet });
}

export function concludeExamination(command: ConcludeExamination, state: CaseState, context: CaseContext): Answer {
  const { report } = command;
  if (state.status === 'examined' && state.team.length > 0) {
    const twice = needsOther(state, context) ?? needsTeam(state, context);
    return twice ?? accept();
  }
  const refused = needsExaminer(state, context) ?? needsReason(report);
  if (refused !== undefined) return refused;
  if (state.suspended !== undefined) return refuse('CaseIsSuspended');
  if (state.team.length < 2) return refuse('CaseTeamTooSmall');
  if (state.evidence.length === 0) return refuse('CaseWithoutEvidence');
  const unmet = needsFactsMet(state);
  if (unmet !== undefined) return unmet;
  const running = state.clocks.examination?.deadline;
  const deadline = running && suspend(running, { from: context.now });
  return accept({ type: 'ExaminationConcluded', schema: 1, payload: { report, ...(deadline && { deadline }) } });
}
