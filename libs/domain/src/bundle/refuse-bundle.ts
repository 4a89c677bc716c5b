import { reject } from '../kernel';

/** Why a file is refused before any stream is read: nothing of it is written. */
export const refuseBundle = {
  unreadable: (line: number) => reject('BundleUnreadable', { line }),
  damaged: (line: number, what: string) => reject('BundleDamaged', { line, what }),
  senderUnknown: (house: string) => reject('BundleSenderUnknown', { house }),
  receiverUnknown: (to: string) => reject('BundleReceiverUnknown', { to }),
  notForUs: () => reject('BundleNotForUs'),
  takenInAlready: (at: string) => reject('BundleTakenInAlready', { at }),
  rangeEmpty: (from: number, to: number) => reject('BundleRangeEmpty', { from, to }),
  clueNotTransferred: () => reject('BundleClueNotTransferred'),
  tooLarge: (most: number) => reject('BundleTooLarge', { most }),
  unitMissing: () => reject('BundleUnitMissing'),
};
