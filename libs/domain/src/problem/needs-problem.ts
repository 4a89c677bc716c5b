import { actingPerson, assertNever, holdsRole, reject, type Refusal, type Rejection } from '../kernel';
import type { ProblemContext } from './problem.context';
import type { problemRejections } from './problem.rejections';
import type { ProblemState } from './problem.state.types';

export const refuse = (code: keyof typeof problemRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Why a problem that stands elsewhere cannot take this step. */
export function needsStatus(state: ProblemState, ...allowed: readonly ProblemState['status'][]): Refusal | undefined {
  if (allowed.includes(state.status)) return undefined;
  switch (state.status) {
    case 'none':
      return refuse('ProblemNotListed');
    case 'found':
      return refuse('RectificationNotSet');
    case 'rectifying':
      return refuse('RectificationNotClaimed');
    case 'claimed':
      return refuse('RectificationNotVerified');
    case 'verified':
      return refuse('RectificationAlreadyVerified');
    case 'closed':
      return refuse('ProblemAlreadyClosed');
    case 'settled':
      return refuse('TendencyAlreadySettled');
    case 'referred':
      return refuse('ProblemAlreadyReferred');
    default:
      return assertNever(state.status);
  }
}

/** The one who answers for the rectification, or those who keep the unit's ledger. */
export const needsOwnerOrKeeper = (state: ProblemState, context: ProblemContext): Refusal | undefined =>
  actingPerson(context) === state.ownerId ||
  holdsRole(context, 'coordinator', 'unitHead', 'unitDeputy', 'commissionOffice')
    ? undefined
    : refuse('ProblemNotYours');

/** Nobody verifies or closes what he rectified, claimed, or is himself the subject of. */
export function needsAnother(state: ProblemState, context: ProblemContext): Refusal | undefined {
  const self = actingPerson(context);
  const represented = state.claim?.entry?.of;
  const claimant = represented?.kind === 'person' ? represented.personId : undefined;
  const involved = [state.ownerId, state.claim?.by, claimant, state.personId].filter((each) => each !== undefined);
  return self !== undefined && involved.includes(self) ? refuse('ReviewerIsInvolved') : undefined;
}
