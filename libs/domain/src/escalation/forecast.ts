import type { Instant } from '../kernel';
import type { Role, RungAct } from '../plan/plan.types';
import type { WorkCalendar } from '../time';
import type { EscalationState, RungState } from './escalation.state.types';
import { effectiveDue, isSettled } from './rung-clock';

/** A rung that will fall due if nothing happens before: shown beforehand, so that it can be held or prevented. */
export interface ForecastRung {
  readonly level: number;
  readonly act: RungAct;
  readonly mode: 'automatic' | 'draft';
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly status: RungState['status'];
  readonly released: boolean;
  readonly approver?: Role;
}

/** Rungs of an open ladder that fall due from `from` up to, not with, `to`; a draft that waits for its signature too. */
export function forecast(
  state: EscalationState,
  calendar: WorkCalendar,
  from: Instant,
  to: Instant,
): readonly ForecastRung[] {
  if (state.status !== 'open') return [];
  return state.rungs
    .filter((rung) => !isSettled(rung))
    .map((rung) => {
      const { level, act, mode, provisional, status, released, approver } = rung;
      const dueAt = effectiveDue(state, rung, calendar);
      const named = approver !== undefined && { approver };
      return { level, act, mode, dueAt, provisional, status, released: released === true, ...named };
    })
    .filter(({ dueAt, status }) => (dueAt >= from || status === 'drafted') && dueAt < to);
}
