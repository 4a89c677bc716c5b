import { markOf } from '../entry/entry-mark';
import { assertNever, type PersonId, type Stored } from '../kernel';
import type { ReturnAmended, ReturnEvent, ReturnSentBack } from './return.events';
import type { ReturnState } from './return.state.types';

export const noReturn: ReturnState = {
  status: 'none',
  version: 1,
  zero: false,
  cells: [],
  kept: [],
  superseded: [],
};

const personOf = ({ actor }: Stored): { readonly by?: PersonId } =>
  actor.kind === 'person' ? { by: actor.personId } : {};

/** Of whoever signed, on the page or on the paper that was entered for him. */
const signatureOf = (event: Stored): NonNullable<ReturnState['signed']> => ({
  at: event.effectiveAt,
  ...(event.onBehalf?.of.kind === 'person' ? { by: event.onBehalf.of.personId } : personOf(event)),
  ...markOf(event),
});

function superseded(state: ReturnState, event: Stored<ReturnAmended | ReturnSentBack>): ReturnState {
  const { signed, sent, received: _, ...rest } = state;
  const old = {
    version: state.version,
    zero: state.zero,
    cells: state.cells,
    ...(signed && { signedAt: signed.at }),
    ...(sent && { sentAt: sent.at }),
    reason: event.payload.reason,
    sentBack: event.type === 'ReturnSentBack',
    at: event.effectiveAt,
  };
  return {
    ...rest,
    status: 'drafted',
    version: state.version + 1,
    zero: false,
    kept: [],
    superseded: [...state.superseded, old],
  };
}

export function evolveReturn(state: ReturnState, event: Stored<ReturnEvent>): ReturnState {
  switch (event.type) {
    case 'ReturnDue': {
      const { from, to, dueAt: _, ...key } = event.payload;
      return { ...state, ...key, days: { from, to } };
    }
    case 'ReturnDrafted': {
      const { by } = personOf(event);
      // What was kept beside another value was kept for that one alone; a difference says both sides.
      return {
        ...state,
        ...event.payload,
        status: 'drafted',
        zero: false,
        filledAt: event.effectiveAt,
        ...(by && { filledBy: by }),
      };
    }
    case 'DifferenceKept': {
      const { row, column } = event.payload;
      const others = state.kept.filter((each) => each.row !== row || each.column !== column);
      return { ...state, kept: [...others, event.payload] };
    }
    case 'ReturnSigned':
      return { ...state, status: 'signed', signed: signatureOf(event) };
    case 'ZeroReturnSigned': {
      const { version: _, ...key } = event.payload;
      const signed = signatureOf(event);
      return { ...state, ...key, status: 'signed', zero: true, cells: [], kept: [], signed };
    }
    case 'ReturnSent':
      return {
        ...state,
        status: 'sent',
        sent: { at: event.effectiveAt, to: event.payload.to },
        firstSentAt: state.firstSentAt ?? event.effectiveAt,
      };
    case 'ReturnReceived':
      return { ...state, status: 'received', received: { at: event.effectiveAt, ...personOf(event) } };
    case 'ReturnAmended':
    case 'ReturnSentBack':
      return superseded(state, event);
    default:
      return assertNever(event);
  }
}
