import { coveringRule } from '../accountability/covering-rule';
import type { AgendaItem, UnitId } from '../kernel';
import { clockStartedAt } from '../plan/plan-clock';
import { calendarReference, lastDayOf } from '../time';
import { isOver, lastClosing, openMatters } from './conclusion-gate';
import { deadlineMoves } from './deadline-moves';
import { dutiesOf, isCountedDuty, outstandingOf, type OwedDuty } from './duties';
import type { ParticipationSlice } from './participation.context';
import type { DutyState, ParticipationState } from './participation.state.types';

export type ParticipationAct =
  | 'setDeadlines'
  | 'askDeclarations'
  | 'askPledges'
  | 'rederive'
  | 'startWithdrawal'
  | 'openEscalation'
  | 'openAccountability'
  | 'conclude'
  | 'reportDuty'
  | 'declare'
  | 'sign'
  | 'verify'
  | 'pledge'
  | 'decideExtension';
type Item = AgendaItem<ParticipationAct>;

/** Everything that will become due in a unit's part; a duty appears when its clock has started. */
export function participationAgenda(state: ParticipationState, slice: ParticipationSlice): readonly Item[] {
  if (state.status !== 'started' || state.unitId === undefined) return [];
  const duties = dutiesOf(slice.plan, slice.facts.unitKind);
  return [
    ...duties.flatMap((duty) => deadlineToSet(duty, state, slice)),
    ...declarationsToAsk(state, slice),
    ...pledgesToAsk(state, slice),
    ...deadlinesToRederive(state, slice),
    ...withdrawalsToStart(slice),
    ...accountabilitiesToOpen(state, slice),
    ...duties.flatMap((duty) => escalationToOpen(duty, state, slice)),
    ...returnsToEscalate(slice),
    conclusion(state, slice),
    ...duties.flatMap((duty) => owedByPeople(duty, state, state.unitId as UnitId, slice)),
    ...duties.flatMap(({ key }) => extensionToDecide(key, state.duties[key], state.unitId as UnitId)),
  ];
}

const provisional = (duty: DutyState): { provisional?: true } =>
  duty.deadline?.provisional === true ? { provisional: true } : {};

function deadlineToSet(
  { key, start }: OwedDuty,
  state: ParticipationState,
  { facts }: ParticipationSlice,
): readonly Item[] {
  const dueAt = clockStartedAt(start, facts.campaign);
  if (dueAt === undefined || state.duties[key]?.deadline !== undefined) return [];
  return [{ key: `setDeadlines:${key}`, act: 'setDeadlines', dueAt, by: 'engine', input: { duty: key } }];
}

function declarationsToAsk(state: ParticipationState, { plan, facts }: ParticipationSlice): readonly Item[] {
  const dueAt = plan.declaration && clockStartedAt(plan.declaration.declare.start, facts.campaign);
  if (dueAt === undefined || state.declarationsAsked !== undefined) return [];
  return [{ key: 'askDeclarations', act: 'askDeclarations', dueAt, by: 'engine', input: {} }];
}

function pledgesToAsk(state: ParticipationState, { plan, facts }: ParticipationSlice): readonly Item[] {
  const dueAt = plan.pledges && clockStartedAt(plan.pledges.start, facts.campaign);
  if (dueAt === undefined || state.pledgesAsked !== undefined) return [];
  return [{ key: 'askPledges', act: 'askPledges', dueAt, by: 'engine', input: {} }];
}

/** Due since the duty's clock started: it only waited for the calendar or the extension to be known. */
const deadlinesToRederive = (state: ParticipationState, slice: ParticipationSlice): readonly Item[] =>
  deadlineMoves(state, slice).map(({ duty, deadline }) => ({
    key: `rederive:${duty}:${deadline.calendar ?? calendarReference(slice.calendar)}:${lastDayOf(deadline.dueAt)}`,
    act: 'rederive',
    dueAt: deadline.startedAt,
    by: 'engine',
    input: { duty },
  }));

const withdrawalsToStart = ({ facts }: ParticipationSlice): readonly Item[] =>
  facts.owedWithdrawals.map(({ personId, item, submittedAt }) => ({
    key: `startWithdrawal:${personId}.${item}`,
    act: 'startWithdrawal',
    dueAt: submittedAt,
    by: 'engine',
    input: { personId, item },
  }));

/** What the approver signed is pursued, where a rule of the plan covers it. */
const accountabilitiesToOpen = (
  { campaignId, unitId }: ParticipationState,
  { plan, facts }: ParticipationSlice,
): readonly Item[] =>
  (facts.findings ?? [])
    .filter(({ findingKind }) => coveringRule(plan, { matter: 'finding', kind: findingKind }) !== undefined)
    .map(({ finding, findingKind, signedAt, actedAt }) => ({
      key: `openAccountability:${finding}`,
      act: 'openAccountability',
      dueAt: signedAt,
      by: 'engine',
      input: { campaignId, unitId, finding, findingKind, actedAt },
    }));

/** One ladder at a time for each duty; the next cycle may open once the last was stopped by an extension. */
function escalationToOpen(
  { key, ladder }: OwedDuty,
  state: ParticipationState,
  { facts }: ParticipationSlice,
): readonly Item[] {
  const duty = state.duties[key];
  if (ladder === undefined || duty?.deadline === undefined) return [];
  if (outstandingOf(key, state, facts.counts) === 0) return [];
  if (facts.openEscalations.some((open) => open.duty === key)) return [];
  const cycle = (facts.cycles[key] ?? 0) + 1;
  return [
    {
      key: `openEscalation:${key}.${cycle}`,
      act: 'openEscalation',
      dueAt: duty.deadline.dueAt,
      by: 'engine',
      ...provisional(duty),
      input: { duty: key, cycle, ladder },
    },
  ];
}

/** A return that was not sent by its day climbs the ladder of its obligation. */
const returnsToEscalate = ({ facts }: ParticipationSlice): readonly Item[] =>
  (facts.returns ?? []).flatMap(({ duty, ladder, deadline: { dueAt, provisional } }): readonly Item[] => {
    if (ladder === undefined || facts.openEscalations.some((open) => open.duty === duty)) return [];
    const cycle = (facts.cycles[duty] ?? 0) + 1;
    const key = `openEscalation:${duty}.${cycle}`;
    const input = { duty, cycle, ladder };
    return [{ key, act: 'openEscalation', dueAt, by: 'engine', ...(provisional && { provisional }), input }];
  });

const conclusion = (state: ParticipationState, slice: ParticipationSlice): Item => ({
  key: 'conclude',
  act: 'conclude',
  dueAt: isOver(openMatters(state, slice)) ? lastClosing(slice) : null,
  by: 'engine',
  input: {},
});

/** What lies with people now: a paper that has not arrived lies with nobody who signs. */
function owedByPeople(
  { key }: OwedDuty,
  state: ParticipationState,
  unitId: UnitId,
  { facts }: ParticipationSlice,
): readonly Item[] {
  const duty = state.duties[key];
  if (duty?.deadline === undefined) return [];
  const { dueAt } = duty.deadline;
  const { asked, submitted, signed, verified, pledgesAsked, pledgesSigned } = facts.counts;
  const item = (act: ParticipationAct, role: 'coordinator' | 'unitHead' | 'commissionOffice', input: object): Item => ({
    key: isCountedDuty(key) ? key : `reportDuty:${key}`,
    act,
    dueAt,
    by: 'person',
    owner: { unitId, role },
    ...provisional(duty),
    input: { duty: key, ...input },
  });
  if (!isCountedDuty(key)) return duty.doneAt === undefined ? [item('reportDuty', 'coordinator', {})] : [];
  switch (key) {
    case 'declare':
      return asked > submitted ? [item('declare', 'coordinator', { missing: asked - submitted })] : [];
    case 'sign':
      return submitted > signed ? [item('sign', 'unitHead', { waiting: submitted - signed })] : [];
    case 'verify':
      return signed > verified ? [item('verify', 'commissionOffice', { waiting: signed - verified })] : [];
    case 'pledge': {
      const missing = pledgesAsked - pledgesSigned;
      return missing > 0 ? [item('pledge', 'coordinator', { missing })] : [];
    }
  }
}

function extensionToDecide(key: string, duty: DutyState | undefined, unitId: UnitId): readonly Item[] {
  if (duty?.deadline === undefined || duty.extension?.status !== 'requested') return [];
  return [
    {
      key: `decideExtension:${key}:${duty.extension.to}`,
      act: 'decideExtension',
      dueAt: duty.deadline.dueAt,
      by: 'person',
      owner: { unitId, role: 'commissionOffice' },
      input: { duty: key, to: duty.extension.to, reason: duty.extension.reason },
    },
  ];
}
