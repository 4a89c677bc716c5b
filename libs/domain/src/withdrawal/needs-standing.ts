import { actingPerson, assertNever, reject, type Acting, type Refusal, type Rejection } from '../kernel';
import type { withdrawalRejections } from './withdrawal.rejections';
import type { WithdrawalState } from './withdrawal.state.types';

export const refuse = (code: keyof typeof withdrawalRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Why a withdrawal that stands elsewhere cannot take this step. */
export function needsStatus(
  state: WithdrawalState,
  ...allowed: readonly WithdrawalState['status'][]
): Refusal | undefined {
  if (allowed.includes(state.status)) return undefined;
  switch (state.status) {
    case 'none':
      return refuse('WithdrawalNotOwed');
    case 'owed':
    case 'ordered':
      return refuse('WithdrawalNotReported');
    case 'reported':
      return refuse('WithdrawalAlreadyReported');
    case 'doubted':
      return refuse('WithdrawalUnderReview');
    case 'shamFound':
      return refuse('WithdrawalFoundSham');
    case 'confirmed':
      return refuse('WithdrawalAlreadyConfirmed');
    case 'referred':
      return refuse('WithdrawalAlreadyReferred');
    default:
      return assertNever(state.status);
  }
}

/** Nobody judges his own withdrawal. */
export const needsOther = (state: WithdrawalState, acting: Acting): Refusal | undefined =>
  actingPerson(acting) === state.personId ? refuse('WithdrawalReviewerIsSubject') : undefined;
