import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { ZeroLedgerEvent } from './zero-ledger.events';

/** A signed zero lies with people: no workflow waits for it. */
export const zeroLedgerTouches = (_event: Stored<ZeroLedgerEvent>): Touches => touchesNothing;
