import type { BundleState } from '@taizhang/domain';
import type { CheckedBundle } from '@taizhang/persistence';

const range = (first: number | undefined, last: number | undefined): string =>
  first === last ? `event ${first}` : `events ${first} to ${last}`;

/** What a file holds, for whoever was handed it. */
export function bundleInWords({ manifest, checkpoint, since, digest }: CheckedBundle): readonly string[] {
  const { bundle, kind, from, ledger, first, last, events, document } = manifest;
  return [
    `✔ ${kind} ${bundle} of ${from}, ledger ${ledger}: ${range(first, last)} (${events})`,
    ...(document === undefined ? [] : [`  letter of transfer: ${document}`]),
    `  under the checkpoint over ${checkpoint.size} events, recorded ${checkpoint.recordedAt}`,
    ...(since === undefined ? [] : [`  which continues the one over ${since.size} events`]),
    `  ${digest}`,
  ];
}

/** A bundle of this ledger in one line. */
export function stateInWords({ status, bundleId, kind, other, at, receipt, documentNumber }: BundleState): string {
  const what = `${kind} ${bundleId}${documentNumber === undefined ? '' : ` (${documentNumber})`}`;
  const where = `${other?.name} [${other?.house}]`;
  switch (status) {
    case 'handedOver':
      return `○ ${what} to ${where} on ${at}: no receipt yet`;
    case 'receipted':
      return `✔ ${what} to ${where} on ${at}: receipt ${receipt?.number} of ${receipt?.takenInAt}`;
    case 'takenIn':
      return `✔ ${what} of ${where} taken in on ${at}: receipt ${receipt?.number}`;
    case 'none':
      return what;
  }
}
