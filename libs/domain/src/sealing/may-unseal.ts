import type { Compartment } from '../kernel';
import type { Role } from '../plan/plan.types';

/** Who asks to open an envelope: his roles over the matter's unit, and whether the matter is in his own hands. */
export interface Unsealing {
  readonly compartment: Compartment;
  readonly roles: readonly Role[];
  readonly isAssigned: boolean;
  /** Who heads the compartment of this matter, where it is not `compartmentHead`: what went up is the superior's. */
  readonly head?: Role;
  /** Whose hands the plan puts this matter in, where they are not those below. */
  readonly hands?: readonly Role[];
}

/** The head of the compartment: opens, approves, destroys, and sees every opening at once. */
export const compartmentHead: Role = 'caseSupervisor';

/** Who works on the matter itself, or decides it, where it is in his hands. A clerk who registered it is not among them. */
const assignees: Readonly<Record<Compartment, readonly Role[]>> = {
  reporterIdentity: ['caseOfficer'],
  matterContent: ['caseOfficer', 'adjudicator', 'leader', 'superiorCommission'],
};

/** Whether a compartment is open to somebody at all; every opening still needs its reason. */
export const mayUnseal = ({ compartment, roles, isAssigned, head, hands }: Unsealing): boolean =>
  roles.includes(head ?? compartmentHead) ||
  (isAssigned && (hands ?? assignees[compartment]).some((role) => roles.includes(role)));
