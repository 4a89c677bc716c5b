import { assertNever, type ClueId, type Instant, type PersonId, type Stored } from '../kernel';
import type { BundleEvent, BundleHouse, BundleKind } from './bundle.events';

/** One signed file, on the side that made it or on the side that took it in. Plain JSON. */
export interface BundleState {
  readonly status: 'none' | 'handedOver' | 'receipted' | 'takenIn';
  readonly bundleId?: string;
  readonly kind?: BundleKind;
  /** The other side. */
  readonly other?: BundleHouse;
  readonly digest?: string;
  readonly firstPosition?: number;
  readonly lastPosition?: number;
  readonly events?: number;
  readonly checkpointSize?: number;
  readonly clueId?: ClueId;
  readonly documentNumber?: string;
  /** When it was handed over, or taken in. */
  readonly at?: Instant;
  readonly by?: PersonId;
  readonly receipt?: { readonly number: string; readonly takenInAt: Instant; readonly at: Instant };
}

export const noBundle: BundleState = { status: 'none' };

const moved = (event: Stored<BundleEvent>): Pick<BundleState, 'at' | 'by'> => ({
  at: event.recordedAt,
  ...(event.actor.kind === 'person' && { by: event.actor.personId }),
});

export function evolveBundle(state: BundleState, event: Stored<BundleEvent>): BundleState {
  switch (event.type) {
    case 'BundleHandedOver': {
      const { to, ...payload } = event.payload;
      return { ...payload, other: to, ...moved(event), status: 'handedOver' };
    }
    case 'BundleReceiptTaken': {
      const { number, takenInAt } = event.payload;
      return { ...state, receipt: { number, takenInAt, at: event.recordedAt }, status: 'receipted' };
    }
    case 'BundleTakenIn': {
      const { from, ledger: _, checkpointRoot: __, number, ...payload } = event.payload;
      const receipt = { number, takenInAt: event.recordedAt, at: event.recordedAt };
      return { ...payload, other: from, receipt, ...moved(event), status: 'takenIn' };
    }
    default:
      return assertNever(event);
  }
}
