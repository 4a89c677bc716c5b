import { anchorFolder } from '@taizhang/persistence';

export interface EvidenceConfig {
  /** Shortest time between two checkpoints of a ledger. */
  readonly everyMs: number;
  /** Folder that keeps a copy of each. */
  readonly anchors: string;
}

const standardMinutes = 10;

/** TAIZHANG_CHECKPOINT_MINUTES and TAIZHANG_ANCHORS. */
export function evidenceConfig(
  environment: NodeJS.ProcessEnv,
  stateFolder: string,
  minutes: number | undefined,
): EvidenceConfig {
  return { everyMs: (minutes ?? standardMinutes) * 60_000, anchors: anchorFolder(environment, stateFolder) };
}
