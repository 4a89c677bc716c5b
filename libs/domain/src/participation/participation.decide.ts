import { accept, assertNever, needsEngine, needsRole, reject } from '../kernel';
import type { Decider, Decision, Refusal } from '../kernel';
import { clockStartedAt, dueContextOf } from '../plan/plan-clock';
import { sectionMissing } from '../plan/plan-sections';
import { dueInstant } from '../time';
import { splitChase } from './chase-split';
import { isOver, openMatters } from './conclusion-gate';
import { deadlineMoves } from './deadline-moves';
import { dutiesOf, dutyOf, isCountedDuty } from './duties';
import { grantExtension, refuseExtension, requestExtension } from './extension';
import type {
  ChasePersons,
  ParticipationCommand,
  RecordDeclarationsAsked,
  RecordPledgesAsked,
  ReportUnitDuty,
  StartParticipation,
} from './participation.commands';
import type { ParticipationContext } from './participation.context';
import type { DeadlineRederived, DeadlineSet, ParticipationEvent } from './participation.events';
import { evolveParticipation, noParticipation } from './participation.state';
import type { ParticipationState } from './participation.state.types';

type Answer = Decision<ParticipationEvent>;

const needsStarted = (state: ParticipationState): Refusal | undefined =>
  state.status === 'started' ? undefined : reject('ParticipationNotRunning', { status: state.status });

function start(command: StartParticipation, state: ParticipationState, context: ParticipationContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return accept();
  const { status } = context.facts.campaign;
  if (status !== 'issued') return reject('CampaignNotRunning', { status });
  const { campaignId, unitId } = command;
  return accept({ type: 'ParticipationStarted', schema: 1, payload: { campaignId, unitId } });
}

function setDeadlines(state: ParticipationState, context: ParticipationContext): Answer {
  const { plan, calendar, facts } = context;
  const refused = needsEngine(context) ?? needsStarted(state);
  if (refused !== undefined) return refused;
  const events = dutiesOf(plan, facts.unitKind).flatMap((duty): readonly DeadlineSet[] => {
    const startedAt = clockStartedAt(duty.start, facts.campaign);
    if (startedAt === undefined || state.duties[duty.key]?.deadline !== undefined) return [];
    const deadline = dueInstant(duty.due, startedAt, calendar, dueContextOf(plan, facts.campaign));
    return [{ type: 'DeadlineSet', schema: 1, payload: { duty: duty.key, deadline } }];
  });
  return accept<ParticipationEvent>(...events);
}

function rederiveDeadlines(state: ParticipationState, context: ParticipationContext): Answer {
  const refused = needsEngine(context) ?? needsStarted(state);
  if (refused !== undefined) return refused;
  const events = deadlineMoves(state, context).map(({ duty, deadline, previous }): DeadlineRederived => ({
    type: 'DeadlineRederived',
    schema: 1,
    payload: { duty, deadline, previousDueAt: previous.dueAt },
  }));
  return accept<ParticipationEvent>(...events);
}

function recordAsked(
  { asked, excluded }: RecordDeclarationsAsked,
  state: ParticipationState,
  context: ParticipationContext,
): Answer {
  const refused = needsEngine(context) ?? needsStarted(state);
  if (refused !== undefined) return refused;
  if (state.declarationsAsked !== undefined) return accept();
  const { plan, facts } = context;
  if (plan.declaration === undefined) return sectionMissing(plan, 'declaration');
  if (clockStartedAt(plan.declaration.declare.start, facts.campaign) === undefined) {
    return reject('NotDueYet', { dueAt: null });
  }
  return accept({ type: 'DeclarationsAsked', schema: 1, payload: { asked, excluded } });
}

function recordPledgesAsked(
  { units, persons }: RecordPledgesAsked,
  state: ParticipationState,
  context: ParticipationContext,
): Answer {
  const refused = needsEngine(context) ?? needsStarted(state);
  if (refused !== undefined) return refused;
  if (state.pledgesAsked !== undefined) return accept();
  const { plan, facts } = context;
  if (plan.pledges === undefined) return sectionMissing(plan, 'pledges');
  if (clockStartedAt(plan.pledges.start, facts.campaign) === undefined) return reject('NotDueYet', { dueAt: null });
  return accept({ type: 'PledgesAsked', schema: 1, payload: { units, persons } });
}

function reportDuty(command: ReportUnitDuty, state: ParticipationState, context: ParticipationContext): Answer {
  const { duty, note, attendance, occurredAt } = command;
  const refused =
    needsRole(context, 'coordinator', 'unitHead', 'unitDeputy', 'commissionOffice') ?? needsStarted(state);
  if (refused !== undefined) return refused;
  if (isCountedDuty(duty) || dutyOf(context.plan, context.facts.unitKind, duty) === undefined) {
    return reject('DutyUnknown', { duty });
  }
  if (state.duties[duty]?.doneAt !== undefined) return reject('DutyAlreadyDone', { duty });
  if (occurredAt > context.now) return reject('FactInFuture', { occurredAt });
  const table = context.facts.returnsOfDuties?.[duty];
  if (table !== undefined) return reject('DutyReturnNotSent', { duty, table });
  const payload = { duty, note, ...(attendance !== undefined && { attendance }) };
  return accept({ type: 'UnitDutyReported', schema: 1, payload, occurredAt });
}

function chasePersons(command: ChasePersons, state: ParticipationState, context: ParticipationContext): Answer {
  const { duty, channel } = command;
  const refused = needsRole(context, 'coordinator', 'unitHead', 'commissionOffice') ?? needsStarted(state);
  if (refused !== undefined) return refused;
  if (!isCountedDuty(duty)) return reject('DutyUnknown', { duty });
  const { persons, leftOut } = splitChase(command.persons, state.duties[duty], context);
  if (persons.length === 0) return reject('NobodyToChase', { leftOut: leftOut.length });
  return accept({ type: 'PersonsChased', schema: 1, payload: { duty, persons, leftOut, channel } });
}

function conclude(state: ParticipationState, context: ParticipationContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status === 'concluded') return accept();
  const open = openMatters(state, context);
  if (!isOver(open)) {
    return reject('ParticipationStillOpen', { phases: open.phases.join(', '), duties: open.duties.join(', ') });
  }
  const duties = dutiesOf(context.plan, context.facts.unitKind).length;
  return needsStarted(state) ?? accept({ type: 'ParticipationConcluded', schema: 1, payload: { duties } });
}

function decide(command: ParticipationCommand, state: ParticipationState, context: ParticipationContext): Answer {
  switch (command.type) {
    case 'StartParticipation':
      return start(command, state, context);
    case 'SetDeadlines':
      return setDeadlines(state, context);
    case 'RederiveDeadlines':
      return rederiveDeadlines(state, context);
    case 'RecordDeclarationsAsked':
      return recordAsked(command, state, context);
    case 'RecordPledgesAsked':
      return recordPledgesAsked(command, state, context);
    case 'ReportUnitDuty':
      return reportDuty(command, state, context);
    case 'ChasePersons':
      return chasePersons(command, state, context);
    case 'RequestExtension':
      return needsStarted(state) ?? requestExtension(command, state, context);
    case 'GrantExtension':
      return needsStarted(state) ?? grantExtension(command, state, context);
    case 'RefuseExtension':
      return needsStarted(state) ?? refuseExtension(command, state, context);
    case 'ConcludeParticipation':
      return conclude(state, context);
    default:
      return assertNever(command);
  }
}

export const participationDecider: Decider<
  ParticipationCommand,
  ParticipationEvent,
  ParticipationState,
  ParticipationContext
> = { category: 'participation', initial: noParticipation, decide, evolve: evolveParticipation };
