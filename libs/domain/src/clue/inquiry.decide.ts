import { accept, needsPast, type Decision } from '../kernel';
import { startClocks } from './clue-clock';
import type { AnswerTalkInquiry, ConcludeTalkInquiry, OpenTalkInquiry } from './clue.commands';
import type { ClueContext } from './clue.context';
import type { ClueEvent } from './clue.events';
import type { ClueState } from './clue.state.types';
import { needsStep, needsWords, needsWorker, refuse } from './needs-clue';

/** Talk and inquiry (谈话函询): letter or talk, the answer with the own party head's opinion, the result paper. */

type Answer = Decision<ClueEvent>;

export function openInquiry(command: OpenTalkInquiry, state: ClueState, context: ClueContext): Answer {
  const { form, person, text, occurredAt } = command;
  const refused = needsWorker(state, context) ?? needsStep(state, 'inquiry') ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const { inquiry } = state;
  if (inquiry !== undefined && inquiry.outcome === undefined) {
    return inquiry.person === person && inquiry.form === form ? accept() : refuse('InquiryStillOpen');
  }
  if (state.officers.length === 0) return refuse('ClueNotAssigned');
  if (!state.concernedPersonIds.includes(person)) return refuse('InquiryPersonNotConcerned');
  const wrong = needsWords(text);
  if (wrong !== undefined) return wrong;
  const clocks = startClocks(context, occurredAt, form === 'letter' ? 'answer' : 'inquiryResult');
  return accept({ type: 'TalkInquiryOpened', schema: 1, payload: { form, person, text, clocks }, occurredAt });
}

export function answerInquiry(command: AnswerTalkInquiry, state: ClueState, context: ClueContext): Answer {
  const { answer, partyHeadOpinion, occurredAt } = command;
  const refused = needsWorker(state, context) ?? needsStep(state, 'inquiry') ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const { inquiry } = state;
  if (inquiry?.form !== 'letter' || inquiry.outcome !== undefined) return refuse('InquiryNotOpened');
  if (inquiry.answered) return accept();
  const wrong = needsWords(answer);
  if (wrong !== undefined) return wrong;
  const opinion = partyHeadOpinion?.trim() ? partyHeadOpinion : undefined;
  if (opinion === undefined && !context.partyHeads.includes(inquiry.person)) return refuse('PartyHeadOpinionMissing');
  return accept({
    type: 'TalkInquiryAnswered',
    schema: 1,
    payload: {
      answer,
      ...(opinion !== undefined && { partyHeadOpinion: opinion }),
      clocks: startClocks(context, occurredAt, 'inquiryResult'),
    },
    occurredAt,
  });
}

export function concludeInquiry(command: ConcludeTalkInquiry, state: ClueState, context: ClueContext): Answer {
  const { outcome, paper } = command;
  const refused = needsWorker(state, context);
  if (refused !== undefined) return refused;
  const { inquiry } = state;
  if (inquiry?.outcome === outcome && (state.status === 'reported' || state.status === 'inquiry')) return accept();
  const unfit = needsStep(state, 'inquiry');
  if (unfit !== undefined) return unfit;
  if (inquiry === undefined || inquiry.outcome !== undefined) return refuse('InquiryNotOpened');
  if (inquiry.form === 'letter' && !inquiry.answered) return refuse('InquiryNotAnswered');
  return needsWords(paper) ?? accept({ type: 'TalkInquiryConcluded', schema: 1, payload: { outcome, paper } });
}
