import { markOf } from '../entry/entry-mark';
import { assertNever, without, type Stored } from '../kernel';
import type { DeclarationEvent, DeclarationSubmitted } from './declaration.events';
import type { DeclarationState } from './declaration.state.types';

export const noDeclaration: DeclarationState = { status: 'none', signers: [], revision: 0, recused: [] };

/** The latest form stands; what was signed, returned or verified was another form. */
function submitted(state: DeclarationState, event: Stored<DeclarationSubmitted>): DeclarationState {
  const kept = without(
    state,
    'previousForm',
    'signedAt',
    'signedBy',
    'returned',
    'verified',
    'entry',
    'signatureEntry',
  );
  return {
    ...kept,
    status: 'submitted',
    form: event.payload.form,
    ...(state.form && { previousForm: state.form }),
    revision: state.revision + 1,
    firstSubmittedAt: state.firstSubmittedAt ?? event.effectiveAt,
    submittedAt: event.effectiveAt,
    submittedRecordedAt: event.recordedAt,
    ...markOf(event),
  };
}

export function evolveDeclaration(state: DeclarationState, event: Stored<DeclarationEvent>): DeclarationState {
  switch (event.type) {
    case 'DeclarationAsked':
      return { ...state, ...event.payload, status: 'asked', askedAt: event.effectiveAt };
    case 'PersonExcluded':
      return { ...state, status: 'excluded', excluded: event.payload };
    case 'DeclarationSubmitted':
      return submitted(state, event);
    case 'DeclarationSigned': {
      const { entry: signatureEntry } = markOf(event);
      const signed = { signedAt: event.effectiveAt, signedBy: event.payload.signer };
      return { ...state, status: 'signed', ...signed, ...(signatureEntry && { signatureEntry }) };
    }
    case 'DeclarationReturned': {
      const { section, reason, signer } = event.payload;
      return { ...state, status: 'returned', returned: { section, reason, by: signer, at: event.effectiveAt } };
    }
    case 'SignerRecused':
      return { ...state, recused: [...state.recused, event.payload.signer] };
    case 'DeclarationDispatched':
      return { ...state, status: 'dispatched', dispatchedAt: event.effectiveAt };
    case 'DeclarationRetained':
      return { ...state, status: 'retained', retainedAt: event.effectiveAt };
    case 'DeclarationVerified':
      return { ...state, verified: { ...event.payload, at: event.effectiveAt } };
    default:
      return assertNever(event);
  }
}
