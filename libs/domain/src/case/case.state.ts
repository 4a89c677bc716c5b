import { assertNever, without, type PersonId, type Stored } from '../kernel';
import { clockKey } from './clock-key';
import type { CaseEvent, StageClock } from './case.events';
import type { CaseState, DecisionState } from './case.state.types';
import type { Deadline } from '../time';

export const noCase: CaseState = {
  status: 'none',
  personIds: [],
  clueIds: [],
  team: [],
  panel: [],
  investigators: [],
  adjudicators: [],
  recused: [],
  clocks: {},
  supervisions: [],
  evidence: [],
  talks: [],
  presented: [],
  decisions: [],
  transfers: [],
  sent: [],
};

const union = (a: readonly PersonId[], b: readonly PersonId[]): readonly PersonId[] => [...new Set([...a, ...b])];

const withClock = (
  state: CaseState,
  clock: StageClock,
  deadline: Deadline | undefined,
  { position }: Stored,
): CaseState['clocks'] => (deadline ? { ...state.clocks, [clock]: { deadline, position } } : state.clocks);

/** Once everybody concerned has his decision, the case is decided. */
const decidedFor = (state: CaseState, decisions: readonly DecisionState[]): Partial<CaseState> => ({
  decisions,
  ...(state.status === 'adjudicated' &&
    state.personIds.every((each) => decisions.some(({ personId }) => personId === each)) && {
      status: 'decided' as const,
    }),
});

const onDecision = (
  state: CaseState,
  personId: PersonId,
  change: (decision: DecisionState) => DecisionState,
): CaseState => ({
  ...state,
  decisions: state.decisions.map((each) => (each.personId === personId ? change(each) : each)),
});

const actorOf = ({ actor }: Stored): PersonId | undefined => (actor.kind === 'person' ? actor.personId : undefined);

export function evolveCase(state: CaseState, event: Stored<CaseEvent>): CaseState {
  switch (event.type) {
    case 'CaseFiled': {
      const { deadline, ...filed } = event.payload;
      const filedBy = actorOf(event);
      const at = { filedAt: event.recordedAt, ...(filedBy && { filedBy }) };
      return { ...state, ...filed, ...at, status: 'filed', clocks: withClock(state, 'examination', deadline, event) };
    }
    case 'CaseTakenOver': {
      const { handlingUnitId, authority } = event.payload;
      return { ...state, handlingUnitId, authority };
    }
    case 'CaseSupervised':
      return { ...state, supervisions: [...state.supervisions, { ...event.payload, position: event.position }] };
    case 'SupervisionAnswered': {
      const { supervisionId, answer } = event.payload;
      const answered = (each: CaseState['supervisions'][number]) =>
        each.supervisionId === supervisionId ? { ...each, answer } : each;
      return { ...state, supervisions: state.supervisions.map(answered) };
    }
    case 'ExaminationTeamAssigned': {
      const { members, lead } = event.payload;
      const investigators = union(state.investigators, members);
      const status = state.status === 'filed' ? 'examining' : state.status;
      return { ...state, status, team: members, lead, investigators };
    }
    case 'InterestDeclared': {
      const { personId, kind } = event.payload;
      const others = (persons: readonly PersonId[]) => persons.filter((each) => each !== personId);
      const left = { team: others(state.team), panel: others(state.panel) };
      const rest = state.lead === personId ? without(state, 'lead') : state;
      return { ...rest, ...left, recused: [...state.recused, { personId, kind }] };
    }
    case 'CaseClockExtended':
      return {
        ...state,
        clocks: withClock(state, event.payload.clock, event.payload.deadline, event),
      };
    case 'CaseSuspended': {
      const { clock, deadline, reason } = event.payload;
      const suspended = { clock, since: event.recordedAt, reason };
      return { ...state, clocks: withClock(state, clock, deadline, event), suspended };
    }
    case 'CaseResumed': {
      const { clock, deadline } = event.payload;
      return { ...without(state, 'suspended'), clocks: withClock(state, clock, deadline, event) };
    }
    case 'EvidenceRecorded':
      return {
        ...state,
        evidence: [...state.evidence, { ...event.payload, at: event.effectiveAt, position: event.position }],
      };
    case 'TalkRecorded':
      return {
        ...state,
        talks: [...state.talks, { ...event.payload, at: event.effectiveAt, position: event.position }],
      };
    case 'FactsPresented': {
      const others = state.presented.filter(({ personId }) => personId !== event.payload.personId);
      return { ...state, presented: [...others, { ...event.payload, at: event.effectiveAt }] };
    }
    case 'ExaminationConcluded': {
      const { report, deadline } = event.payload;
      const clocks = withClock(state, 'examination', deadline, event);
      const rest = without(state, 'deferred', 'returned');
      return { ...rest, status: 'examined', report, examinedAt: event.recordedAt, clocks };
    }
    case 'AdjudicationDeferred':
      return { ...state, deferred: { reason: event.payload.reason, at: event.recordedAt } };
    case 'AdjudicationAccepted': {
      const { panel, deadline } = event.payload;
      const rest = without(state, 'deferred');
      const adjudicators = union(state.adjudicators, panel);
      const accepted = { acceptedAt: state.acceptedAt ?? event.recordedAt, panel, adjudicators };
      return {
        ...rest,
        ...accepted,
        status: 'adjudicating',
        clocks: withClock(state, 'adjudication', deadline, event),
      };
    }
    case 'AdjudicationReturned': {
      const { kind, reason, deadline } = event.payload;
      const returned = { kind, reason, at: event.recordedAt };
      const clocks = without(withClock(state, 'examination', deadline, event), 'adjudication');
      return { ...without(state, 'suspended'), status: 'examining', returned, clocks };
    }
    case 'AdjudicationConcluded':
      return {
        ...state,
        status: 'adjudicated',
        opinion: event.payload.opinion,
        adjudicatedAt: event.recordedAt,
      };
    case 'DecisionApproved': {
      const approvedBy = actorOf(event);
      const decision: DecisionState = {
        ...event.payload,
        approvedAt: event.recordedAt,
        position: event.position,
        ...(approvedBy && { approvedBy }),
        steps: [],
      };
      return { ...state, ...decidedFor(state, [...state.decisions, decision]) };
    }
    case 'DecisionServed': {
      const { personId, announcedTo } = event.payload;
      return onDecision(state, personId, (each) => ({ ...each, servedAt: event.effectiveAt, announcedTo }));
    }
    case 'ExecutionStepRecorded': {
      const { personId, ...step } = event.payload;
      return onDecision(state, personId, (each) => ({
        ...each,
        steps: [...each.steps, { ...step, at: event.effectiveAt }],
      }));
    }
    case 'ExecutionReported':
      return onDecision(state, event.payload.personId, (each) => ({ ...each, reportedAt: event.effectiveAt }));
    case 'TransferredToJustice':
      return { ...state, transfers: [...state.transfers, { ...event.payload, at: event.recordedAt }] };
    case 'CaseClosed':
      return { ...state, status: 'closed', closedAt: event.recordedAt, file: event.payload };
    case 'CaseClockReminded':
      return { ...state, sent: [...state.sent, clockKey('remind', event.payload, event.payload.reminder)] };
    case 'CaseClockChased':
      return { ...state, sent: [...state.sent, clockKey('chase', event.payload, event.payload.chase)] };
    default:
      return assertNever(event);
  }
}

/** Nothing more is waited for. An appeal is a matter of its own. */
export const caseConcluded = (state: CaseState): boolean => state.status === 'closed';

export const decisionFor = (state: CaseState, personId: PersonId): DecisionState | undefined =>
  state.decisions.find((each) => each.personId === personId);

/** Everybody who handled the matter and therefore stays out of the appeal. [B8] */
export const originalStaff = (state: CaseState): readonly PersonId[] => [
  ...new Set([
    ...state.investigators,
    ...state.adjudicators,
    ...state.decisions.flatMap(({ approvedBy }) => approvedBy ?? []),
  ]),
];

/** A decision that imposes anything is announced. */
export const owesService = ({ outcome, servedAt }: DecisionState): boolean =>
  outcome !== 'dismissed' && servedAt === undefined;
/** The execution of a sanction is reported. */
export const owesReport = ({ outcome, reportedAt }: DecisionState): boolean =>
  outcome === 'sanction' && reportedAt === undefined;
