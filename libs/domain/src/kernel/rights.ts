import type { Role } from '../plan/plan.types';
import { isEngine, type Acting } from './acting';
import { reject, type Decision } from './decision';

/** Checks that are chained with `??`: each answers a refusal, or undefined when there is nothing against it. */
export type Refusal = Extract<Decision, { readonly accepted: false }>;

export const holdsRole = (acting: Acting, ...roles: readonly Role[]): boolean =>
  acting.actor.kind === 'person' && roles.some((role) => acting.roles.includes(role));

export const needsRole = (acting: Acting, ...roles: readonly Role[]): Refusal | undefined =>
  holdsRole(acting, ...roles) ? undefined : reject('Forbidden', { needed: roles.join(', ') });

/** Acts of the engine are never open to people, whatever their roles. */
export const needsEngine = (acting: Acting): Refusal | undefined =>
  isEngine(acting) ? undefined : reject('EngineOnly');

/** Set-up by the system itself, or a person with one of the roles. */
export const needsRoleOrSystem = (acting: Acting, ...roles: readonly Role[]): Refusal | undefined =>
  acting.actor.kind === 'system' ? undefined : needsRole(acting, ...roles);

export const needsReason = (reason: string): Refusal | undefined =>
  reason.trim() === '' ? reject('ReasonMissing') : undefined;
