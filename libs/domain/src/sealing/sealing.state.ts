import {
  assertNever,
  type Compartment,
  type EventId,
  type Instant,
  type PersonId,
  type Stored,
  type StreamName,
} from '../kernel';
import type { DestructionReceipt, SealingEvent } from './sealing.events';

export interface SealedReading {
  readonly by?: PersonId;
  readonly at: Instant;
  readonly event: EventId;
  readonly path: string;
  readonly reason: string;
}

/** Who opened, asked and approved, and whether there is still a key. Plain JSON. */
export interface SealingState {
  readonly compartment?: Compartment;
  readonly stream?: StreamName;
  readonly readings: readonly SealedReading[];
  /** Asked and not yet answered. */
  readonly asked: readonly { readonly by: PersonId; readonly at: Instant; readonly reason: string }[];
  /** Granted and not yet used. */
  readonly approved: readonly { readonly reader: PersonId; readonly by?: PersonId; readonly at: Instant }[];
  readonly destroyed?: { readonly at: Instant; readonly receipt: DestructionReceipt };
}

export const neverSealed: SealingState = { readings: [], asked: [], approved: [] };

export function evolveSealing(before: SealingState, event: Stored<SealingEvent>): SealingState {
  const { compartment, stream } = event.payload;
  const state = { ...before, compartment, stream };
  const person = event.actor.kind === 'person' ? event.actor.personId : undefined;
  const by = person === undefined ? {} : { by: person };
  const at = event.recordedAt;
  switch (event.type) {
    case 'SealedRead': {
      const { event: opened, path, reason } = event.payload;
      const approved = state.approved.filter((each) => each.reader !== person);
      return { ...state, approved, readings: [...state.readings, { ...by, at, event: opened, path, reason }] };
    }
    case 'SealedReadAsked': {
      const others = state.asked.filter((each) => each.by !== person);
      return person === undefined
        ? state
        : { ...state, asked: [...others, { by: person, at, reason: event.payload.reason }] };
    }
    case 'SealedReadApproved': {
      const { reader } = event.payload;
      const asked = state.asked.filter((each) => each.by !== reader);
      return { ...state, asked, approved: [...state.approved, { reader, ...by, at }] };
    }
    case 'SubjectKeyDestroyed':
      return { ...state, asked: [], approved: [], destroyed: { at, receipt: event.payload.receipt } };
    default:
      return assertNever(event);
  }
}
