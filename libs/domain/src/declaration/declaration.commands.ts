import type { Instant, PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { DeclarationAsked, DeclarationForm, Difference } from './declaration.events';

export type AskDeclaration = { readonly type: 'AskDeclaration' } & DeclarationAsked['payload'];
export type ExcludePerson = { readonly type: 'ExcludePerson'; readonly reason: string; readonly evidence: string };
export type SubmitDeclaration = {
  readonly type: 'SubmitDeclaration';
  readonly form: DeclarationForm;
  /** When it was signed by the person: now online, earlier for a paper form entered late. */
  readonly occurredAt: Instant;
};
export type SignDeclaration = {
  readonly type: 'SignDeclaration';
  /** The revision that was read; another one since is refused with what changed. */
  readonly revision: number;
};
export type ReturnDeclaration = {
  readonly type: 'ReturnDeclaration';
  readonly section: string;
  readonly reason: string;
};
export type RecuseSigner = { readonly type: 'RecuseSigner'; readonly reason: string };
export type DispatchDeclaration = { readonly type: 'DispatchDeclaration' };
export type RetainDeclaration = { readonly type: 'RetainDeclaration' };
export type VerifyDeclaration = {
  readonly type: 'VerifyDeclaration';
  readonly result: 'true' | 'different';
  readonly differences: readonly Difference[];
};
export type DeclarationCommand =
  | AskDeclaration
  | ExcludePerson
  | SubmitDeclaration
  | SignDeclaration
  | ReturnDeclaration
  | RecuseSigner
  | DispatchDeclaration
  | RetainDeclaration
  | VerifyDeclaration;
/** A person who could sign: found by the handler from appointments in force, in the order of the chain. */
export interface SignerCandidate {
  readonly role: Role;
  readonly personId: PersonId;
}
