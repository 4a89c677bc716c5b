/** Where a checkpoint is held: in a file outside, in the database, or on a printed sheet. */
export type Place = string | { readonly stored: number } | { readonly sheet: string };

/** What can be wrong at a place of the log, of its batches, keys and counter, or of the checkpoints over it. */
export type Fault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'noEnvelope' }
  | { readonly kind: 'bytesNotCanonical' }
  | { readonly kind: 'bytesChanged' }
  | { readonly kind: 'leafChanged' }
  | { readonly kind: 'recordedBefore' }
  | { readonly kind: 'committedBefore' }
  /** What is kept beside the bytes says something else than they do. */
  | { readonly kind: 'otherStream'; readonly filed: string; readonly own: string }
  | { readonly kind: 'otherVersion'; readonly filed: number; readonly own: number }
  | { readonly kind: 'otherType'; readonly filed: string; readonly own: string }
  | { readonly kind: 'otherCategory'; readonly filed: string }
  | { readonly kind: 'otherCausation' }
  | { readonly kind: 'versionNotNext'; readonly version: number; readonly stream: string; readonly due: number }
  | { readonly kind: 'keyMissing'; readonly event: string }
  | { readonly kind: 'keyElsewhere'; readonly event: string }
  | { readonly kind: 'notOpening' }
  | { readonly kind: 'otherOpening' }
  | { readonly kind: 'noBatch' }
  | { readonly kind: 'otherTimes' }
  | { readonly kind: 'batchNotNext'; readonly batch: number }
  | { readonly kind: 'linkDiffers'; readonly first: number; readonly last: number }
  | { readonly kind: 'counterPosition'; readonly stored: number; readonly end: number }
  | { readonly kind: 'counterLink' }
  | { readonly kind: 'counterRecorded' }
  | { readonly kind: 'counterCommitted' }
  | { readonly kind: 'counterEpoch'; readonly stored: number; readonly own: number }
  | { readonly kind: 'counterClock' }
  | { readonly kind: 'keyPastEnd'; readonly key: string }
  | { readonly kind: 'keysDiffer'; readonly keyed: number; readonly events: number }
  | { readonly kind: 'noCheckpoint'; readonly place: Place }
  /** The checkpoint does not bear the signature of this house. */
  | { readonly kind: 'checkpointNotSigned'; readonly place: Place }
  | { readonly kind: 'checkpointOfOther'; readonly place: Place; readonly ledger: string }
  | { readonly kind: 'checkpointAlgorithm'; readonly place: Place; readonly algorithm: string }
  /** A range is whole by itself, and is not what the checkpoint holds. */
  | { readonly kind: 'notOfCheckpoint'; readonly place: Place }
  /** To the event; of several the last is told too. */
  | {
      readonly kind: 'eventNotHeld';
      readonly event: number;
      readonly place: Place;
      readonly differing: number;
      readonly last: number;
    }
  | { readonly kind: 'eventsNotHeld'; readonly first: number; readonly last: number; readonly place: Place }
  | { readonly kind: 'cutOff'; readonly place: Place; readonly held: number; readonly end: number }
  | { readonly kind: 'subtreeDiffers'; readonly first: number; readonly last: number };

export type FaultKind = Fault['kind'];

export type Damage = Fault & { readonly position: number };
