import type { LedgerId, PersonId } from '@taizhang/domain';

export const issuerPath = '/oidc';
export const consoleClientId = 'taizhang-console';
export const issuerSessionCookieName = 'taizhang_issuer';

/** The subject of an invented person: his ledger and his id in it. */
export const subjectOf = (ledger: LedgerId, personId: PersonId): string => `${ledger}~${personId}`;

export function personOfSubject(
  subject: string,
): { readonly ledger: LedgerId; readonly personId: PersonId } | undefined {
  const [ledger, personId, ...rest] = subject.split('~');
  if (!ledger || !personId || rest.length > 0) return undefined;
  return { ledger: ledger as LedgerId, personId: personId as PersonId };
}
