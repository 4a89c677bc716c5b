import {
  assertNever,
  without,
  type CampaignId,
  type Instant,
  type LocalDate,
  type PersonId,
  type Stored,
  type UnitId,
} from '../kernel';
import type { ZeroLedgerEvent } from './zero-ledger.events';

/** What a unit has signed about its empty ledger. Whether a problem was found since is asked of the ledger. Plain JSON. */
export interface ZeroLedgerState {
  readonly status: 'none' | 'signed' | 'withdrawn';
  readonly campaignId?: CampaignId;
  readonly unitId?: UnitId;
  readonly upTo?: LocalDate;
  readonly signedAt?: Instant;
  readonly signedBy?: PersonId;
  readonly withdrawnFor?: string;
}

export const noZeroLedger: ZeroLedgerState = { status: 'none' };

export function evolveZeroLedger(state: ZeroLedgerState, event: Stored<ZeroLedgerEvent>): ZeroLedgerState {
  switch (event.type) {
    case 'ZeroLedgerSigned': {
      const by = event.actor.kind === 'person' ? { signedBy: event.actor.personId } : {};
      const signed = { ...event.payload, signedAt: event.effectiveAt, ...by };
      return { ...without(state, 'withdrawnFor', 'signedBy'), ...signed, status: 'signed' };
    }
    case 'ZeroLedgerWithdrawn':
      return { ...state, withdrawnFor: event.payload.reason, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}

/** A problem that was found up to the day of the signature speaks against it, whenever it was listed. */
export const zeroContradicted = ({ status, upTo }: ZeroLedgerState, firstFoundOn: LocalDate | undefined): boolean =>
  status === 'signed' && upTo !== undefined && firstFoundOn !== undefined && firstFoundOn <= upTo;
