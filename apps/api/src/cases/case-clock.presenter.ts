import {
  localDateOf,
  runningClocks,
  type CaseClock,
  type CaseState,
  type Deadline,
  type Instant,
  type Role,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { caseClockSchema } from '@taizhang/contracts';
import { presentClock } from '../presenting/clock.presenter';
import { caseClockLabel } from '../wording/cases';
import { roleLabel } from '../wording/roles';

export type PresentedClock = z.infer<typeof caseClockSchema>;

interface ShownClock {
  readonly clock: CaseClock;
  readonly of?: string;
  readonly deadline: Deadline;
  readonly position: number;
}

/** The clocks that run, and the one that stands still while the case is suspended. */
export function shownClocks(state: CaseState): readonly ShownClock[] {
  const stopped = state.suspended && state.clocks[state.suspended.clock];
  const standing = stopped && state.suspended ? [{ clock: state.suspended.clock, ...stopped }] : [];
  return [...standing, ...runningClocks(state)].sort((a, b) => (a.deadline.dueAt < b.deadline.dueAt ? -1 : 1));
}

/** A clock with all that was done to it: each suspension with its reason, and what may still be granted by whom. */
export function presentCaseClock(shown: ShownClock, now: Instant, calendar: WorkCalendar): PresentedClock {
  const { clock, of, deadline, position } = shown;
  const { extension } = deadline.rule;
  const left = (extension?.times ?? 0) - deadline.extensions.length;
  return {
    name: clock,
    label: caseClockLabel(clock),
    of: of ?? null,
    clock: presentClock({ deadline, now, calendar, plan: { phases: [] }, clause: '', startEvent: position }),
    suspensions: deadline.suspensions.map(({ from, to, reason }) => ({
      from: localDateOf(from),
      to: to === undefined ? null : localDateOf(to),
      reason: reason ?? null,
    })),
    extensions: deadline.extensions.length,
    extendable:
      extension === undefined || left <= 0
        ? null
        : {
            times: left,
            amount: extension.upTo.amount,
            unit: extension.upTo.unit,
            approver: roleLabel(extension.approver as Role),
          },
    why: `event:${position}`,
  };
}
