import { assertNever, reject, type Refusal, type Rejection } from '../kernel';
import type { pledgeRejections } from './pledge.rejections';
import type { PledgeState } from './pledge.state.types';

export const refuse = (code: keyof typeof pledgeRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Why a pledge that stands elsewhere cannot take this step. */
export function needsStatus(state: PledgeState, allowed: 'asked' | 'signed'): Refusal | undefined {
  if (state.status === allowed) return undefined;
  switch (state.status) {
    case 'none':
      return refuse('PledgeNotAsked');
    case 'asked':
      return refuse('PledgeNotSigned');
    case 'signed':
      return refuse('PledgeAlreadySigned');
    case 'waived':
      return refuse('PledgeIsWaived');
    default:
      return assertNever(state.status);
  }
}
