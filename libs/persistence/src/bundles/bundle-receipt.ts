import { isInstant, type Instant } from '@taizhang/domain';
import { openNote, signNote, type NoteKey, type NoteSigner } from '../evidence/signed-note';

/** What the receiver of a bundle signs (回执): a signed note of seven lines. Stored for ever by whoever was given it. */
export interface BundleReceipt {
  readonly bundle: string;
  readonly digest: string;
  /** House of the sender. */
  readonly from: string;
  /** House of the receiver, who signs. */
  readonly by: string;
  readonly number: string;
  readonly takenInAt: Instant;
}

export const receiptFormat = 'taizhang/receipt/1';

export function writeReceipt(receipt: BundleReceipt, signer: NoteSigner): string {
  const { bundle, digest, from, by, number, takenInAt } = receipt;
  const lines = [`bundle ${bundle}`, `digest ${digest}`, `from ${from}`, `by ${by}`, `number ${number}`];
  return signNote([receiptFormat, ...lines, `taken ${takenInAt}`, ''].join('\n'), signer);
}

const form =
  /^taizhang\/receipt\/1\nbundle (\S+)\ndigest (sha256:[0-9a-f]{64})\nfrom (\S+)\nby (\S+)\nnumber ([^\n]+)\ntaken (\S+)\n$/u;

/** Undefined: this is no receipt. `isSigned`: by a known key of the house that it names as receiver. */
export function readReceipt(
  note: string,
  keys: readonly NoteKey[],
): (BundleReceipt & { readonly isSigned: boolean }) | undefined {
  const end = note.lastIndexOf('\n\n');
  const [, bundle, digest, from, by, number, takenInAt] = form.exec(note.slice(0, end + 1)) ?? [];
  if (bundle === undefined || digest === undefined || from === undefined || by === undefined) return undefined;
  if (number === undefined || !isInstant(takenInAt)) return undefined;
  const isSigned = openNote(note, keys)?.signedBy.includes(by) === true;
  return { bundle, digest, from, by, number, takenInAt, isSigned };
}
