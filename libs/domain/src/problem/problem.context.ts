import type { Acting, PersonId } from '../kernel';
import type { WorkCalendar } from '../time';

/** What a decision about a problem rests on, beside its own stream. Plain JSON. */
export interface ProblemContext extends Acting {
  readonly plan: { readonly planId: string; readonly version: number };
  readonly calendar: WorkCalendar;
  /** Keys of the plan's taxonomies; empty where the plan names none, and then any class is taken. */
  readonly problemClasses: readonly string[];
  /** Those among the persons named who work in the unit of the problem or below it. */
  readonly staff: readonly PersonId[];
}
