import {
  accept,
  assertNever,
  needsPast,
  needsRole,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { ActivityCommand, CarryOutMeetingDecision, RecordActivity } from './activity.commands';
import type { ActivityContext } from './activity.context';
import type { ActivityEvent, ActivityRecorded } from './activity.events';
import type { activityRejections } from './activity.rejections';
import { evolveActivity, noActivity, type ActivityState } from './activity.state';

type Answer = Decision<ActivityEvent>;
type Payload = ActivityRecorded['payload'];

const refuse = (code: keyof typeof activityRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Whoever may report for the unit keeps its records; the discipline bodies and the office may too. */
export const activityKeepers = [
  'coordinator',
  'unitHead',
  'unitDeputy',
  'partInspector',
  'disciplineGroup',
  'commissionOffice',
] as const satisfies readonly Role[];

const needsKeeper = (context: ActivityContext): Refusal | undefined => needsRole(context, ...activityKeepers);

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count > 0;

function attendanceFault({ attended, expected }: Payload): Refusal | undefined {
  if (!isCount(attended) || (expected !== undefined && !isCount(expected))) return refuse('AttendanceNotWhole');
  return expected !== undefined && attended > expected
    ? refuse('AttendanceAboveExpected', { attended, expected })
    : undefined;
}

function decisionFault({ decisions }: Payload): Refusal | undefined {
  const at = decisions.findIndex(({ text, owner }) => text.trim() === '' || owner.trim() === '');
  return at < 0 ? undefined : refuse('MeetingDecisionIncomplete', { number: at + 1 });
}

const keyed = (decisions: RecordActivity['decisions']): Payload['decisions'] =>
  decisions.map((decision, index) => ({ key: `${index + 1}`, ...decision }));

/** What was recorded, as the command said it. */
const recordedOf = (state: ActivityState): unknown => {
  const { status: _, heldAt, recordedPosition: __, entry: ____, decisions, ...rest } = state;
  return { ...rest, heldAt, decisions: decisions.map(({ done: ___, ...decision }) => decision) };
};

function record(command: RecordActivity, state: ActivityState, context: ActivityContext): Answer {
  const { type: _, occurredAt, decisions, ...rest } = command;
  const payload: Payload = { ...rest, decisions: keyed(decisions) };
  const refused = needsKeeper(context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') {
    const same = sameJson(recordedOf(state), { ...payload, heldAt: occurredAt });
    return same ? accept() : refuse('ActivityAlreadyRecorded');
  }
  if (payload.title.trim() === '') return refuse('ActivityTitleMissing');
  if (payload.content.trim() === '') return refuse('ActivityContentMissing');
  const fault = attendanceFault(payload) ?? decisionFault(payload);
  if (fault !== undefined) return fault;
  if (context.dutyRefused !== undefined) return { accepted: false, rejection: context.dutyRefused };
  return accept({ type: 'ActivityRecorded', schema: 1, payload, occurredAt });
}

function carryOut(command: CarryOutMeetingDecision, state: ActivityState, context: ActivityContext): Answer {
  const { decision: key, note, occurredAt } = command;
  const refused = needsKeeper(context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status === 'none') return refuse('ActivityNotRecorded');
  const decision = state.decisions.find((each) => each.key === key);
  if (decision === undefined) return refuse('MeetingDecisionUnknown');
  if (decision.done !== undefined) {
    const same = decision.done.at === occurredAt && decision.done.note === note;
    return same ? accept() : refuse('MeetingDecisionAlreadyCarriedOut');
  }
  if (note.trim() === '') return refuse('MeetingDecisionNoteMissing');
  return accept({ type: 'MeetingDecisionCarriedOut', schema: 1, payload: { decision: key, note }, occurredAt });
}

function decide(command: ActivityCommand, state: ActivityState, context: ActivityContext): Answer {
  switch (command.type) {
    case 'RecordActivity':
      return record(command, state, context);
    case 'CarryOutMeetingDecision':
      return carryOut(command, state, context);
    default:
      return assertNever(command);
  }
}

export const activityDecider: Decider<ActivityCommand, ActivityEvent, ActivityState, ActivityContext> = {
  category: 'activity',
  initial: noActivity,
  decide,
  evolve: evolveActivity,
};
