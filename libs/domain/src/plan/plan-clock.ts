import type { Instant, LocalDate } from '../kernel';
import { endOfDay, startOfDay, type DueContext } from '../time';
import type { DutyStart, Phase, Plan } from './plan.types';

/** What a running campaign adds to the plan's dates. The state of a campaign fits. */
export interface CampaignClock {
  readonly issuedAt?: Instant;
  readonly phases: Readonly<
    Record<string, { readonly openedAt?: Instant; readonly closedAt?: Instant; readonly extendedTo?: LocalDate }>
  >;
}

export const phaseOf = (plan: Plan, key: string): Phase | undefined => plan.phases.find((phase) => phase.key === key);

/** 00:00 of its first day; a phase without one starts with the issue. */
export const phaseOpensAt = (phase: Phase, issuedAt: Instant): Instant =>
  phase.from === undefined ? issuedAt : startOfDay(phase.from);

/** Its last day as extended; a phase with an open end lasts as long as the campaign's window. */
export const phaseLastDay = (plan: Plan, phase: Phase, clock: CampaignClock): LocalDate =>
  clock.phases[phase.key]?.extendedTo ?? phase.to ?? plan.window.to;

export const phaseClosesAt = (plan: Plan, phase: Phase, clock: CampaignClock): Instant =>
  endOfDay(phaseLastDay(plan, phase, clock));

/** The instant at which a duty's clock started, once it did. */
export const clockStartedAt = (start: DutyStart, clock: CampaignClock): Instant | undefined =>
  start.event === 'campaignIssued' ? clock.issuedAt : clock.phases[start.phase]?.openedAt;

/** The same, or by the plan while that lies ahead. */
export function clockStartsAt(plan: Plan, start: DutyStart, clock: CampaignClock): Instant | undefined {
  const started = clockStartedAt(start, clock);
  if (started !== undefined || start.event === 'campaignIssued') return started;
  const phase = phaseOf(plan, start.phase);
  return phase && clock.issuedAt && phaseOpensAt(phase, clock.issuedAt);
}

/** What due rules need of the phases, extensions counted in. */
export const dueContextOf = (plan: Plan, clock: CampaignClock): DueContext => ({
  phases: plan.phases.map((phase) => ({
    key: phase.key,
    ...(phase.from !== undefined && { from: phase.from }),
    to: phaseLastDay(plan, phase, clock),
  })),
});
