import { later, type AgendaItem, type Instant } from '../kernel';
import { phaseClosesAt, phaseOpensAt } from '../plan/plan-clock';
import type { CampaignSlice } from './campaign.context';
import type { CampaignState } from './campaign.state.types';
import { dispatchDue } from './dispatch-due';
import { periodicObligations } from '../plan/plan-sections';
import { stillOpen } from './wind-up-gate';

export type CampaignAct =
  'openPhase' | 'closePhase' | 'startParticipation' | 'startCycle' | 'passDispatchCutOff' | 'windUp';
type Item = AgendaItem<CampaignAct>;

/** Everything that will become due in a campaign; nothing before it is issued, nothing after it is wound up. */
export function campaignAgenda(state: CampaignState, slice: CampaignSlice): readonly Item[] {
  const { issuedAt } = state;
  if (state.status !== 'issued' || issuedAt === undefined) return [];
  return [
    ...startParticipations(issuedAt, slice),
    ...startCycles(issuedAt, slice),
    ...openings(state, issuedAt, slice),
    ...passDispatch(state, slice),
    ...closings(state, slice),
    windUp(state, issuedAt, slice),
  ];
}

const startParticipations = (issuedAt: Instant, { facts }: CampaignSlice): readonly Item[] =>
  facts.units
    .filter((unit) => !facts.started.includes(unit))
    .map((unitId) => ({
      key: `startParticipation:${unitId}`,
      act: 'startParticipation',
      dueAt: issuedAt,
      by: 'engine',
      input: { unitId },
    }));

const startCycles = (issuedAt: Instant, { plan, facts }: CampaignSlice): readonly Item[] =>
  periodicObligations(plan)
    .filter(({ key }) => !(facts.cycles?.started ?? []).includes(key))
    .map(({ key }) => ({
      key: `startCycle:${key}`,
      act: 'startCycle',
      dueAt: issuedAt,
      by: 'engine',
      input: { obligation: key },
    }));

const openings = (state: CampaignState, issuedAt: Instant, { plan }: CampaignSlice): readonly Item[] =>
  plan.phases
    .filter(({ key }) => state.phases[key]?.openedAt === undefined)
    .map((phase) => ({
      key: `openPhase:${phase.key}`,
      act: 'openPhase',
      dueAt: phaseOpensAt(phase, issuedAt),
      by: 'engine',
      input: { phase: phase.key },
    }));

const closings = (state: CampaignState, { plan }: CampaignSlice): readonly Item[] =>
  plan.phases
    .filter(({ key }) => state.phases[key]?.closedAt === undefined)
    .map((phase) => ({
      key: `closePhase:${phase.key}`,
      act: 'closePhase',
      dueAt: phaseClosesAt(plan, phase, state),
      by: 'engine',
      input: { phase: phase.key },
    }));

function passDispatch(state: CampaignState, slice: CampaignSlice): readonly Item[] {
  const due = state.dispatch === undefined ? dispatchDue(state, slice) : undefined;
  if (due === undefined) return [];
  return [
    {
      key: 'passDispatchCutOff',
      act: 'passDispatchCutOff',
      dueAt: due.dueAt,
      by: 'engine',
      ...(due.provisional && { provisional: true }),
      input: {},
    },
  ];
}

/** A gate until nothing is open; then due at the last instant at which anything closed by the plan. */
function windUp(state: CampaignState, issuedAt: Instant, slice: CampaignSlice): Item {
  const closings = Object.values(state.phases).flatMap(({ closedAt }) => closedAt ?? []);
  const lastClosing = closings.reduce(later, state.dispatch?.passedAt ?? issuedAt);
  const dueAt = stillOpen(state, slice) ? null : lastClosing;
  return { key: 'windUp', act: 'windUp', dueAt, by: 'engine', input: {} };
}
