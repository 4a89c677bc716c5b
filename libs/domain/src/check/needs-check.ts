import { actingPerson, needsRole, reject, type Refusal, type Rejection } from '../kernel';
import { checkKeepers } from './check-roles';
import type { CheckContext } from './check.context';
import type { checkRejections } from './check.rejections';
import { teamOf, type CheckState } from './check.state';

export const refuse = (code: keyof typeof checkRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

export const needsKeeper = (context: CheckContext): Refusal | undefined => needsRole(context, ...checkKeepers);

/** Not concluded and not withdrawn; drawn where an act needs targets. */
export function needsOpen({ status }: CheckState, drawn: boolean): Refusal | undefined {
  if (status === 'none') return refuse('CheckNotPlanned');
  if (status === 'concluded') return refuse('CheckIsConcluded');
  if (status === 'withdrawn') return refuse('CheckIsWithdrawn');
  return drawn && status === 'planned' ? refuse('CheckNotDrawn') : undefined;
}

/** A member of the team that has the target. A keeper who is not of the team has not been there. */
export function needsChecker(target: string, state: CheckState, context: CheckContext): Refusal | undefined {
  const self = actingPerson(context);
  const team = teamOf(state, target);
  if (team === undefined) return refuse('CheckTargetUnknown');
  if (self === undefined || !team.members.includes(self)) return refuse('CheckTargetNotYours');
  return team.begunAt === undefined ? refuse('CheckNotBegun') : undefined;
}
