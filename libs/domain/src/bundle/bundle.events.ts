import type { ClueId, EventData, Instant } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What a bundle holds: a range of a ledger, or one clue that another body is to take over. */
export type BundleKind = 'range' | 'transfer';

/** Another installation: the name under which its key signs, and what its body is called here. */
export interface BundleHouse {
  readonly house: string;
  readonly name: string;
}

/** Events of a ledger that a bundle holds, and the checkpoint that they are proven under. */
export interface BundleScope {
  readonly kind: BundleKind;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly events: number;
  readonly checkpointSize: number;
}

/** Act. A signed file was made for another body, which owes a receipt (移送函). Stream `bundle/{bundleId}`. */
export type BundleHandedOver = EventData<
  'BundleHandedOver',
  BundleScope & {
    readonly bundleId: string;
    readonly to: BundleHouse;
    /** Hash of what the file's signature is over. */
    readonly digest: string;
    readonly clueId?: ClueId;
    readonly documentNumber?: string;
  }
>;
/** Act. The other body's signed receipt came back (回执). */
export type BundleReceiptTaken = EventData<
  'BundleReceiptTaken',
  { readonly number: string; readonly by: BundleHouse; readonly takenInAt: Instant }
>;
/** Act. A file of another body was checked and taken in; its receipt was signed. */
export type BundleTakenIn = EventData<
  'BundleTakenIn',
  BundleScope & {
    readonly bundleId: string;
    readonly from: BundleHouse;
    /** Name of the ledger over there. */
    readonly ledger: string;
    /** Root of the sender's checkpoint, base64: what he can no longer change without its being seen here. */
    readonly checkpointRoot: string;
    readonly digest: string;
    readonly number: string;
    /** The clue as it is registered here. */
    readonly clueId?: ClueId;
    readonly documentNumber?: string;
  }
>;

export type BundleEvent = BundleHandedOver | BundleReceiptTaken | BundleTakenIn;
