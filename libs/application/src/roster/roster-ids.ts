import { createHash } from 'node:crypto';
import { personId, unitId, type LedgerId, type PersonId, type UnitId } from '@taizhang/domain';

/** What the log calls the bearer of a code: opaque, and the same whenever the code comes again. */
const derived = (kind: 'u' | 'p', ledger: LedgerId, code: string): string =>
  `${kind}-${createHash('sha256').update(`${kind}\n${ledger}\n${code}`).digest('hex').slice(0, 20)}`;

export const unitIdOfCode = (ledger: LedgerId, code: string): UnitId => unitId(derived('u', ledger, code));
export const personIdOfCode = (ledger: LedgerId, code: string): PersonId => personId(derived('p', ledger, code));
/** A code that may be the log's own word for a person, as a roster that was downloaded writes it. */
export const isOwnPersonId = (code: string): boolean => /^p[0-9a-z-]{4,}$/.test(code);
