import { actingPerson, assertNever, without, type Instant, type PersonId, type Stored } from '../kernel';
import type { Deadline } from '../time';
import type { ClueEvent, StartedClocks } from './clue.events';
import { clueSealed } from './clue.sealed';
import type { ClueState, RunningClock } from './clue.state.types';
import { clueClocks, type ClueClock } from './clue-terms';

export const noClue: ClueState = {
  status: 'none',
  concernedPersonIds: [],
  named: false,
  priority: false,
  officers: [],
  recused: [],
  chases: 0,
  clocks: {},
  cases: [],
  informed: [],
  sealed: [],
};

type At = Stored<ClueEvent>;

const running = (deadline: Deadline, position: number): RunningClock => ({ deadline, position, sent: [] });

function withClocks(
  state: ClueState,
  event: At,
  started: StartedClocks = {},
  ...stopped: readonly ClueClock[]
): ClueState {
  const kept = Object.entries(state.clocks).filter(([clock]) => !stopped.includes(clock as ClueClock));
  const fresh = Object.entries(started).map(([clock, deadline]) => [clock, running(deadline, event.position)] as const);
  return { ...state, clocks: Object.fromEntries([...kept, ...fresh]) };
}

/** What is owed to the reporter outlives the clue's own end. */
const ofHandling = clueClocks.filter((clock) => clock !== 'acceptanceNotice' && clock !== 'resultFeedback');

const settled = (state: ClueState, event: At, status: ClueState['status']): ClueState => ({
  ...withClocks(state, event, {}, ...ofHandling),
  status,
  settledAt: event.effectiveAt,
});

const by = (event: At): { readonly by?: PersonId } => {
  const person = actingPerson({ ...event, now: event.recordedAt, roles: [] });
  return person === undefined ? {} : { by: person };
};

const personOf = (event: At): PersonId | undefined => by(event).by;

function moved(state: ClueState, event: At, clock: ClueClock, deadline: Deadline | undefined): ClueState {
  if (deadline === undefined) return state;
  return withClocks(state, event, { [clock]: deadline }, clock);
}

function sent(state: ClueState, clock: ClueClock, dueAt: Instant, kind: 'remind' | 'chase'): ClueState {
  const known = state.clocks[clock];
  if (known === undefined || known.deadline.dueAt !== dueAt) return state;
  return { ...state, clocks: { ...state.clocks, [clock]: { ...known, sent: [...known.sent, kind] } } };
}

function stepped(state: ClueState, event: At): ClueState {
  switch (event.type) {
    case 'ClueRegistered': {
      const { reporter: _, content: __, clocks, ...plain } = event.payload;
      const person = personOf(event);
      const registered = {
        ...state,
        ...plain,
        status: 'registered' as const,
        receivedAt: event.effectiveAt,
        registeredAt: event.recordedAt,
        ...(person !== undefined && { registeredBy: person }),
      };
      return withClocks(registered, event, clocks);
    }
    case 'ClueClassified': {
      const { clocks, ...plain } = event.payload;
      return withClocks({ ...state, ...plain }, event, clocks, 'forward');
    }
    case 'ClueDisposalProposed': {
      const { way, clocks } = event.payload;
      const person = personOf(event);
      const proposed = { ...without(state, 'proposedBy', 'approvedBy'), status: 'proposed' as const, way };
      const named = person === undefined ? proposed : { ...proposed, proposedBy: person };
      return withClocks(named, event, clocks, 'proposal', 'review');
    }
    case 'ClueDisposalReturned': {
      const returned = { ...without(state, 'way', 'proposedBy'), status: 'registered' as const };
      return withClocks(returned, event, event.payload.clocks, 'approval');
    }
    case 'ClueDisposalApproved': {
      const { way } = event.payload;
      const person = personOf(event);
      // Hold and closing follow in an event of their own, in the same append.
      const status = way === 'talkInquiry' ? 'inquiry' : way === 'verification' ? 'verification' : state.status;
      const fresh = without(state, ...(way === 'talkInquiry' ? (['inquiry'] as const) : (['verification'] as const)));
      const approved = { ...fresh, status, way, ...(person !== undefined && { approvedBy: person }) };
      return withClocks(approved, event, {}, 'approval');
    }
    case 'ClueAssigned': {
      const { officers = [] } = event.payload;
      return { ...state, officers };
    }
    case 'ClueOfficerRecused': {
      const { officer } = event.payload;
      const officers = state.officers.filter((each) => each !== officer);
      const { verification } = state;
      const left = verification && {
        ...verification,
        team: verification.team.filter((each) => each !== officer),
        signedBy: verification.signedBy.filter((each) => each !== officer),
      };
      return { ...state, officers, recused: [...state.recused, officer], ...(left && { verification: left }) };
    }
    case 'ClueOfficerReplaced': {
      const { from, to } = event.payload;
      const passed = (persons: readonly PersonId[]): readonly PersonId[] =>
        persons.map((each) => (each === from ? to : each));
      const { verification } = state;
      const taken = verification && {
        ...verification,
        team: passed(verification.team),
        signedBy: verification.signedBy.filter((each) => each !== from),
      };
      const officers = passed(state.officers);
      return { ...state, officers, replaced: { from, to }, ...(taken && { verification: taken }) };
    }
    case 'ClueChased':
      return { ...state, chases: state.chases + 1, lastChase: { at: event.recordedAt, ...by(event) } };
    case 'ClueReminderSent':
      return sent(state, event.payload.clock, event.payload.dueAt, event.payload.kind);
    case 'ClueReminderSkipped':
      return sent(state, event.payload.clock, event.payload.dueAt, 'remind');
    case 'ClueClockRederived':
      return moved(state, event, event.payload.clock, event.payload.deadline);
    case 'TalkInquiryOpened': {
      const { form, person, clocks } = event.payload;
      const inquiry = { form, person, answered: false };
      return withClocks({ ...state, status: 'inquiry', inquiry }, event, clocks, 'answer', 'inquiryResult');
    }
    case 'TalkInquiryAnswered': {
      if (state.inquiry === undefined) return state;
      const inquiry = { ...state.inquiry, answered: true };
      return withClocks({ ...state, inquiry }, event, event.payload.clocks, 'answer');
    }
    case 'TalkInquiryConcluded': {
      if (state.inquiry === undefined) return state;
      const { outcome } = event.payload;
      const person = personOf(event);
      const inquiry = { ...state.inquiry, outcome, ...(person !== undefined && { concludedBy: person }) };
      const status = outcome === 'secondTalk' ? 'inquiry' : 'reported';
      return withClocks({ ...state, status, inquiry }, event, {}, 'answer', 'inquiryResult');
    }
    case 'ClueVerificationStarted': {
      const { team = [], clocks } = event.payload;
      const verification = { team, signedBy: [], concluded: false, extended: false };
      return withClocks({ ...state, status: 'verification', verification }, event, clocks, 'verification');
    }
    case 'ClueVerificationExtended': {
      if (state.verification === undefined) return state;
      const verification = { ...state.verification, extended: true };
      return moved({ ...state, verification }, event, 'verification', event.payload.deadline);
    }
    case 'ClueVerificationReported': {
      if (state.verification === undefined) return state;
      const person = personOf(event);
      const signedBy = person === undefined ? [] : [person];
      return { ...state, verification: { ...state.verification, outcome: event.payload.outcome, signedBy } };
    }
    case 'ClueVerificationReportSigned': {
      if (state.verification === undefined) return state;
      const signedBy = [...state.verification.signedBy, event.payload.member];
      return { ...state, verification: { ...state.verification, signedBy } };
    }
    case 'ClueVerificationConcluded': {
      if (state.verification === undefined) return state;
      const verification = { ...state.verification, outcome: event.payload.outcome, concluded: true };
      return withClocks({ ...state, status: 'reported', verification }, event, {}, 'verification');
    }
    case 'ClueTransferred': {
      const { to, documentNumber } = event.payload;
      return {
        ...withClocks(state, event, {}, ...ofHandling),
        status: 'transferring',
        transfer: { to, documentNumber },
      };
    }
    case 'ClueTransferReceived':
      if (state.transfer === undefined) return state;
      return settled(
        { ...state, transfer: { ...state.transfer, receipt: event.payload.receipt } },
        event,
        'transferred',
      );
    case 'ClueForwardedUp':
      return settled({ ...state, forwardedBecause: event.payload.cause }, event, 'forwardedUp');
    case 'ClueMerged': {
      // A repeat is not told of again: the first report was.
      const merged = settled({ ...state, mergedInto: event.payload.into }, event, 'merged');
      return withClocks(merged, event, {}, ...clueClocks);
    }
    case 'ClueHeld':
      return withClocks({ ...state, status: 'held' }, event, event.payload.clocks, 'review');
    case 'ClueClosed':
      return withClocks(settled(state, event, 'closed'), event, event.payload.clocks);
    case 'CaseOpenedFromClue': {
      const opened = { ...state, cases: [...state.cases, event.payload.caseId] };
      return state.status === 'filed' ? opened : settled(opened, event, 'filed');
    }
    case 'ClueReporterInformed': {
      const { about } = event.payload;
      const clock = about === 'acceptance' ? 'acceptanceNotice' : 'resultFeedback';
      return withClocks({ ...state, informed: [...state.informed, about] }, event, {}, clock);
    }
    default:
      return assertNever(event);
  }
}

export function evolveClue(state: ClueState, event: Stored<ClueEvent>): ClueState {
  const after = stepped(state, event);
  const holds = (clueSealed[event.type] ?? []).some(({ path }) => path[0] !== undefined && path[0] in event.payload);
  return holds ? { ...after, sealed: [...after.sealed, { event: event.type, position: event.position }] } : after;
}

/** It is settled here, and the reporter is owed nothing more. */
export const clueConcluded = (state: ClueState): boolean =>
  clueSettled(state) && Object.keys(state.clocks).length === 0;

/** Closed, filed, merged, or with somebody else: nothing more is done about it here. */
export const clueSettled = ({ status }: Pick<ClueState, 'status'>): boolean =>
  status === 'transferred' ||
  status === 'forwardedUp' ||
  status === 'merged' ||
  status === 'closed' ||
  status === 'filed';

/** Persons who work on it: its officers and, once there is one, the team of its verification. */
export const clueWorkers = ({
  officers,
  verification,
}: Pick<ClueState, 'officers' | 'verification'>): readonly PersonId[] => [
  ...new Set([...officers, ...(verification?.team ?? [])]),
];

/** Whoever is concerned or recused is kept off it, whatever his roles. */
export const barredFrom = (
  { concernedPersonIds, recused }: Pick<ClueState, 'concernedPersonIds' | 'recused'>,
  person: PersonId,
): boolean => concernedPersonIds.includes(person) || recused.includes(person);
