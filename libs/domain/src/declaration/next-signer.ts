import type { PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { SignerCandidate } from './declaration.commands';

/**
 * Who reads and signs: by the order of the chain's roles, the first who is not the subject himself and has not stepped aside.
 * Undefined when nobody is left.
 */
export const nextSigner = (
  signers: readonly Role[],
  candidates: readonly SignerCandidate[],
  subject: PersonId | undefined,
  recused: readonly PersonId[],
): SignerCandidate | undefined =>
  signers
    .flatMap((role) => candidates.filter((candidate) => candidate.role === role))
    .find(({ personId }) => personId !== subject && !recused.includes(personId));
