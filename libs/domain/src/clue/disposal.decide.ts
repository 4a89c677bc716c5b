import { accept, actingPerson, type Decision, type LocalDate, type Refusal } from '../kernel';
import { endOfDay, localDateOf } from '../time';
import { lastReviewDay, reviewClock, startClocks } from './clue-clock';
import type {
  ApproveClueDisposal,
  AssignClue,
  ChaseClue,
  CloseClue,
  ReplaceClueOfficer,
  HoldClueAgain,
  ProposeClueDisposal,
  RecordCaseOpened,
  RecuseClueOfficer,
  ReturnClueDisposal,
} from './clue.commands';
import type { ClueContext } from './clue.context';
import type { ClueClosed, ClueEvent, ClueHeld } from './clue.events';
import { clueSettled, clueWorkers } from './clue.state';
import type { ClueState } from './clue.state.types';
import {
  needsActor,
  needsApprover,
  needsFitOfficers,
  needsStep,
  needsWords,
  needsWorker,
  refuse,
  triageRoles,
} from './needs-clue';

/** The four ways: proposed by one, approved by another; who works on it; how it ends here. */

type Answer = Decision<ClueEvent>;

const sameOfficers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

export function propose({ way, grounds }: ProposeClueDisposal, state: ClueState, context: ClueContext): Answer {
  const refused = needsWorker(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'proposed' && state.way === way && state.proposedBy === actingPerson(context)) return accept();
  const unfit = needsStep(state, 'registered', 'proposed', 'held', 'reported') ?? needsWords(grounds);
  if (unfit !== undefined) return unfit;
  if (state.jurisdiction === undefined) return refuse('ClueNotClassified');
  if (state.jurisdiction !== 'own') return refuse('ClueNotOursToHandle');
  const clocks = startClocks(context, context.now, 'approval');
  return accept({ type: 'ClueDisposalProposed', schema: 1, payload: { way, grounds, clocks } });
}

export function returnProposal({ grounds }: ReturnClueDisposal, state: ClueState, context: ClueContext): Answer {
  const refused = needsApprover(state, context) ?? needsStep(state, 'proposed') ?? needsWords(grounds);
  if (refused !== undefined) return refused;
  const clocks = startClocks(context, context.now, 'proposal');
  return accept({ type: 'ClueDisposalReturned', schema: 1, payload: { grounds, clocks } });
}

const resultFeedback = (state: ClueState, context: ClueContext) =>
  state.named ? startClocks(context, context.now, 'resultFeedback') : {};

const closed = (state: ClueState, context: ClueContext, grounds: string): ClueClosed => ({
  type: 'ClueClosed',
  schema: 1,
  payload: { grounds, clocks: resultFeedback(state, context) },
});

function reviewDay(reviewOn: LocalDate | undefined, context: ClueContext): Refusal | undefined {
  if (reviewOn === undefined) return refuse('ClueReviewDayMissing');
  if (reviewOn <= localDateOf(context.now)) return refuse('ClueReviewDayNotAhead', { date: reviewOn });
  const latest = lastReviewDay(context);
  return latest !== undefined && endOfDay(reviewOn) > latest
    ? refuse('ClueReviewDayTooLate', { date: reviewOn, latest })
    : undefined;
}

const held = (reviewOn: LocalDate, context: ClueContext): ClueHeld => ({
  type: 'ClueHeld',
  schema: 1,
  payload: { clocks: reviewClock(reviewOn, context) },
});

/** The way is approved as it was proposed. A hold begins, and a closing takes effect, with the approval. */
export function approve(command: ApproveClueDisposal, state: ClueState, context: ClueContext): Answer {
  const { way, reviewOn } = command;
  const refused = needsApprover(state, context) ?? needsStep(state, 'proposed');
  if (refused !== undefined) return refused;
  if (state.way !== way) return refuse('ClueWayChanged');
  const approved: ClueEvent = { type: 'ClueDisposalApproved', schema: 1, payload: { way } };
  switch (way) {
    case 'hold': {
      const wrong = reviewDay(reviewOn, context);
      return wrong ?? accept<ClueEvent>(approved, held(reviewOn as LocalDate, context));
    }
    case 'close':
      // The grounds stand in the proposal that is approved.
      return accept<ClueEvent>(approved, {
        type: 'ClueClosed',
        schema: 1,
        payload: { grounds: '', clocks: resultFeedback(state, context) },
      });
    default:
      return accept<ClueEvent>(approved);
  }
}

export function holdAgain({ reviewOn }: HoldClueAgain, state: ClueState, context: ClueContext): Answer {
  const refused = needsActor(state, context, ['leader']) ?? needsStep(state, 'held', 'reported');
  if (refused !== undefined) return refused;
  if (state.status === 'held' && state.clocks.review?.deadline.dueAt === endOfDay(reviewOn)) return accept();
  return (
    (state.status === 'reported' ? needsApprover(state, context) : undefined) ??
    reviewDay(reviewOn, context) ??
    accept(held(reviewOn, context))
  );
}

export function close({ grounds }: CloseClue, state: ClueState, context: ClueContext): Answer {
  const refused = needsApprover(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'closed') return accept();
  return needsStep(state, 'reported') ?? needsWords(grounds) ?? accept(closed(state, context, grounds));
}

/** Filing is decided on the case's own stream; here stays the link. */
export function recordCase({ caseId }: RecordCaseOpened, state: ClueState, context: ClueContext): Answer {
  if (context.actor.kind === 'person') {
    const refused = needsActor(state, context, ['leader', 'superiorCommission', ...triageRoles]);
    if (refused !== undefined) return refused;
  }
  if (state.cases.includes(caseId)) return accept();
  return (
    needsStep(state, 'reported', 'filed') ?? accept({ type: 'CaseOpenedFromClue', schema: 1, payload: { caseId } })
  );
}

export function assign({ officers }: AssignClue, state: ClueState, context: ClueContext): Answer {
  const refused = needsActor(state, context, ['leader', ...triageRoles]);
  if (refused !== undefined) return refused;
  if (officers.length > 0 && sameOfficers(officers, state.officers)) return accept();
  if (state.status === 'none' || clueSettled(state)) return needsStep(state, 'registered') ?? accept();
  if (officers.length === 0) return refuse('ClueNotAssigned');
  return (
    needsFitOfficers(state, context, officers) ??
    accept({ type: 'ClueAssigned', schema: 1, payload: { officers: [...new Set(officers)] } })
  );
}

/** Asked for by the person himself, or found by whoever keeps the clue. */
export function recuse(command: RecuseClueOfficer, state: ClueState, context: ClueContext): Answer {
  const { officer, ground, grounds } = command;
  if (state.recused.includes(officer)) return accept();
  const self = actingPerson(context) === officer && clueWorkers(state).includes(officer);
  const refused = self ? undefined : needsActor(state, context, ['leader', ...triageRoles]);
  if (refused !== undefined) return refused;
  if (state.status === 'none' || clueSettled(state)) return needsStep(state, 'registered') ?? accept();
  return (
    needsWords(grounds) ?? accept({ type: 'ClueOfficerRecused', schema: 1, payload: { officer, ground, grounds } })
  );
}

/** Whoever assigns lets another take over; the other is checked as whoever is assigned. */
export function replace({ from, to, grounds }: ReplaceClueOfficer, state: ClueState, context: ClueContext): Answer {
  const refused = needsActor(state, context, ['leader', ...triageRoles]);
  if (refused !== undefined) return refused;
  if (state.status === 'none' || clueSettled(state)) return needsStep(state, 'registered') ?? accept();
  const workers = clueWorkers(state);
  const before = state.replaced;
  if (before?.from === from && before.to === to && workers.includes(to) && !workers.includes(from)) return accept();
  if (!workers.includes(from)) return refuse('ClueOfficerNotOnIt');
  if (workers.includes(to)) return refuse('ClueOfficerOnItAlready');
  return (
    needsFitOfficers(state, context, [to]) ??
    needsWords(grounds) ??
    accept({ type: 'ClueOfficerReplaced', schema: 1, payload: { from, to, grounds } })
  );
}

/** Once a day is enough. */
export function chase({ grounds }: ChaseClue, state: ClueState, context: ClueContext): Answer {
  const refused = needsActor(state, context, ['leader', 'superiorCommission', ...triageRoles]);
  if (refused !== undefined) return refused;
  if (state.status === 'none' || clueSettled(state)) return needsStep(state, 'registered') ?? accept();
  const { lastChase } = state;
  const today = lastChase !== undefined && localDateOf(lastChase.at) === localDateOf(context.now);
  if (today && lastChase.by === actingPerson(context)) return accept();
  return needsWords(grounds) ?? accept({ type: 'ClueChased', schema: 1, payload: { grounds } });
}
