import { damageWords, type Damage } from '../damage';
import { hasCode } from '../event-store/event-store.errors';
import type { Worded } from '../evidence/stand-words';

/** Why a ledger cannot be written as lines: at which position of the log. */
export class LedgerLinesFault extends Error {
  readonly code = 'LedgerDamaged';

  constructor(readonly damage: Damage) {
    super(`at position ${damage.position}: ${damageWords(damage).en}`);
  }
}

/** There are no events in the range that was asked for. */
export class LedgerRangeFault extends RangeError {
  readonly code = 'LedgerRangeEmpty';

  constructor(
    readonly ledger: string,
    /** The last that there is. */
    readonly end: number,
    readonly first: number,
    readonly last: number,
  ) {
    super(`ledger ${ledger} has events 1 to ${end}, none from ${first} on to ${last}`);
  }
}

/** Why lines are not taken in: at which line of the file. Nothing of it was stored. */
export class LedgerImportFault extends Error {
  readonly code = 'LedgerLinesDamaged';

  constructor(
    readonly line: number,
    readonly words: Worded,
  ) {
    super(`line ${line}: ${words.en}`);
  }
}

export const isLinesFault = (error: unknown): error is LedgerLinesFault => hasCode(error, 'LedgerDamaged');
export const isRangeFault = (error: unknown): error is LedgerRangeFault => hasCode(error, 'LedgerRangeEmpty');
export const isImportFault = (error: unknown): error is LedgerImportFault => hasCode(error, 'LedgerLinesDamaged');
