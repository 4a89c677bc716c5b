export { anchorFolder, fileAnchor } from './file-anchor';
export {
  checkpointText,
  houseOf,
  noteKeyOf,
  noteSignerOf,
  originOf,
  readCheckpoint,
  type Checkpoint,
} from './checkpoint';
export { provesConsistency, provesInclusion, type ConsistencyClaim, type InclusionClaim } from './check-proofs';
export type {
  Anchor,
  Evidence,
  EvidenceReport,
  EventProof,
  HandedAlong,
  HandedCheckpoint,
  KeptCheckpoint,
  OutsideCheckpoint,
  ProvenEvent,
} from './evidence';
export { AnchorWatch, type AnchorWatchOptions } from './anchor-watch';
export type { LogStand, PartedStand } from './log-stand';
export { partedWords, standTidings, type StandTiding, type Worded } from './stand-words';
export { anchorNamed, keptNotes, notesIn, paperAnchor } from './note-lines';
export { paperCode, readPaperCode, type TypedCode } from './paper-code';
export { provesTogether, type SharedClaim } from './shared-proof';
export { createPostgresEvidence } from './postgres-evidence';
export {
  isKeyName,
  keyIdOf,
  openNote,
  readVerifierKey,
  signNote,
  verifierKeyOf,
  type NoteKey,
  type NoteSigner,
} from './signed-note';
export type { RangeReport } from './verify-range';
export { treeLeafOf } from './tree-hashes';
