import type { PersonId, UnitId } from './ids';
import type { Instant } from './instant';
import type { Role } from '../plan/plan.types';

/**
 * Something that will become due. Pure output of an aggregate's `agenda`; what is already in the log is left out.
 * `key` is unique in its subject and stable: it is the idempotency key of the act.
 */
export interface AgendaItem<A extends string = string> {
  readonly key: string;
  readonly act: A;
  /** Null for a gate: it waits for others, not for a time. */
  readonly dueAt: Instant | null;
  readonly by: 'engine' | 'person';
  /** Who owes it, for a person's item. */
  readonly owner?: { readonly unitId?: UnitId; readonly personId?: PersonId; readonly role?: Role };
  readonly provisional?: boolean;
  /** What the act needs to know; plain JSON. */
  readonly input: Readonly<Record<string, unknown>>;
}
