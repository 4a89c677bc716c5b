import { actingPerson, needsRole, reject, type Refusal } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { TrackContext } from './track.context';
import type { TrackState } from './track.state.types';

/** Nobody has a hand in a track on himself, whatever his roles. */
export function needsOther(state: TrackState, context: TrackContext): Refusal | undefined {
  const self = actingPerson(context);
  return self !== undefined && state.subject?.kind === 'person' && state.subject.personId === self
    ? reject('TrackSubjectIsYou')
    : undefined;
}

/** Whoever works on it: the handling body, or the superior commission for the body's own leader. */
export function needsWorker(state: TrackState, context: TrackContext): Refusal | undefined {
  const { investigators, superior } = context.handling;
  const refused =
    state.handledBy === 'superior' ? needsSuperior(superior, context) : needsRole(context, ...investigators);
  return needsOther(state, context) ?? refused;
}

const needsSuperior = (superior: Role, context: TrackContext): Refusal | undefined =>
  needsRole(context, superior) && reject('TrackWithSuperior', { needed: superior });

/** The approver that the plan names, or the superior's: neither the subject nor anybody who investigated. */
export function needsApprover(role: Role, state: TrackState, context: TrackContext): Refusal | undefined {
  const refused =
    state.handledBy === 'superior' ? needsSuperior(context.handling.superior, context) : needsRole(context, role);
  const self = actingPerson(context);
  const investigated =
    self !== undefined && (state.investigators.includes(self) || context.investigators.includes(self));
  return needsOther(state, context) ?? refused ?? (investigated ? reject('TrackInvestigatorDecides') : undefined);
}

export function needsOpenTrack(state: TrackState): Refusal | undefined {
  switch (state.status) {
    case 'none':
      return reject('TrackUnknown');
    case 'open':
      return undefined;
    default:
      return reject('TrackAlreadySettled', { status: state.status });
  }
}
