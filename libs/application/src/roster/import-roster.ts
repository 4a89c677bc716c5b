import { createHash } from 'node:crypto';
import { refuseRoster, reject, type Rejection } from '@taizhang/domain';
import { canonicalJson } from '@taizhang/persistence';
import type { Application } from '../application';
import { rosterChunks, type RosterChunk, type RosterInput } from './roster-run';
import { RosterTally, type RosterFigures } from './roster-tally';
import type { RowOutcome } from './row-outcome';

/** What an import has done. Rows that stayed out are not in the log; the receipt counts them. */
export interface RosterReceipt extends RosterFigures {
  readonly hash: string;
  readonly events: number;
  /** Last position written, or the ledger's head when there was nothing to do. */
  readonly position: number;
}
export type RosterImported =
  { readonly ok: true; readonly receipt: RosterReceipt } | { readonly ok: false; readonly rejection: Rejection };

const attempts = 6;

/**
 * Imports the file that was previewed, told by its hash, chunk by chunk. What is in the log already is left alone, so an
 * import that was interrupted is simply run again; a row that is refused keeps no other one out.
 */
export async function importRoster(
  app: Application,
  input: RosterInput & { readonly acceptedHash: string },
  onProgress: (figures: RosterFigures) => Promise<void> | void = () => undefined,
): Promise<RosterImported> {
  const { hash } = input.file;
  if (hash !== input.acceptedHash) return { ok: false, rejection: refuseRoster.notPreviewed().rejection };
  const tally = new RosterTally();
  let [events, position] = [0, 0];
  for await (const chunk of rosterChunks(app, input)) {
    const stored = await storeChunk(app, input, chunk);
    if (!stored.ok) return stored;
    for (const outcome of stored.outcomes) tally.add(outcome);
    [events, position] = [events + stored.events, Math.max(position, stored.position)];
    await onProgress(tally.figures);
  }
  if (position === 0) position = (await app.store.head(input.ledger)).position;
  return { ok: true, receipt: { hash, ...tally.figures, events, position } };
}

interface StoredChunk {
  readonly ok: true;
  readonly outcomes: readonly RowOutcome[];
  readonly events: number;
  readonly position: number;
}

async function storeChunk(
  app: Application,
  { ledger, actor, file, wallNow }: RosterInput,
  chunk: RosterChunk,
): Promise<StoredChunk | { readonly ok: false; readonly rejection: Rejection }> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const outcomes = await chunk.decide();
    const writes = outcomes.flatMap(({ write }) => (write === undefined ? [] : [write]));
    if (writes.length === 0) return { ok: true, outcomes, events: 0, position: 0 };
    // Named after what it writes: a later import of the same file may have more to write in the same place.
    const digest = createHash('sha256').update(canonicalJson(writes)).digest('hex');
    const verdict = await app.store.append({
      ledger,
      key: `roster/${file.hash.slice(-16)}/${chunk.name}/${digest.slice(0, 16)}`,
      requestHash: `sha256:${digest}`,
      writes,
      actor,
      correlation: `roster/${file.hash}`,
      ...(wallNow !== undefined && { wallNow }),
    });
    if (verdict.kind === 'keyReused') return { ok: false, rejection: reject('IdempotencyKeyReused').rejection };
    if (verdict.kind === 'stored') {
      const { count, firstPosition } = verdict;
      return { ok: true, outcomes, events: count, position: firstPosition + count - 1 };
    }
  }
  return { ok: false, rejection: reject('VersionConflict').rejection };
}
