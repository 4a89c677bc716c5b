import { assertNever, reject, type Refusal, type Rejection } from '../kernel';
import type { declarationRejections } from './declaration.rejections';
import type { DeclarationState } from './declaration.state.types';

export const refuse = (code: keyof typeof declarationRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Why a declaration that stands elsewhere cannot take this step. */
export const needsStatus = (
  state: DeclarationState,
  ...allowed: readonly DeclarationState['status'][]
): Refusal | undefined => {
  if (allowed.includes(state.status)) return undefined;
  switch (state.status) {
    case 'none':
      return refuse('DeclarationNotAsked');
    case 'asked':
      return refuse('DeclarationNotSubmitted');
    case 'returned':
      return refuse('DeclarationReturnedToDeclarant');
    case 'submitted':
      return refuse('DeclarationNotSigned');
    case 'signed':
      return refuse('DeclarationAlreadySigned');
    case 'dispatched':
    case 'retained':
      return refuse('DeclarationAlreadyFiled');
    case 'excluded':
      return refuse('PersonIsExcluded');
    default:
      return assertNever(state.status);
  }
};
