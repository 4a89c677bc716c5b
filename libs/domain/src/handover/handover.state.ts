import { assertNever, type Instant, type PersonId, type Stored } from '../kernel';
import type { HandoverEvent, HandoverPrepared } from './handover.events';

interface Done {
  readonly at: Instant;
  readonly by?: PersonId;
  readonly position: number;
}

/** One sheet. Plain JSON. */
export interface HandoverState extends Partial<HandoverPrepared['payload']> {
  readonly status: 'none' | 'open' | 'completed' | 'withdrawn';
  readonly prepared?: Done;
  readonly approved?: Done;
  readonly signedFrom?: Done;
  readonly signedTo?: Done;
  readonly completedAt?: Instant;
  readonly withdrawnFor?: string;
}

export const noHandover: HandoverState = { status: 'none' };

const doneBy = ({ actor, effectiveAt, position }: Stored): Done => ({
  at: effectiveAt,
  ...(actor.kind === 'person' && { by: actor.personId }),
  position,
});

export function evolveHandover(state: HandoverState, event: Stored<HandoverEvent>): HandoverState {
  switch (event.type) {
    case 'HandoverPrepared':
      return { ...state, ...event.payload, status: 'open', prepared: doneBy(event) };
    case 'HandoverApproved':
      return { ...state, approved: doneBy(event) };
    case 'HandoverSigned':
      return { ...state, [event.payload.as === 'from' ? 'signedFrom' : 'signedTo']: doneBy(event) };
    case 'HandoverCompleted':
      return { ...state, status: 'completed', completedAt: event.effectiveAt };
    case 'HandoverWithdrawn':
      return { ...state, status: 'withdrawn', withdrawnFor: event.payload.reason };
    default:
      return assertNever(event);
  }
}
