import type { PoolClient } from 'pg';
import { projectionReader } from '../read-models/projections';
import { archiveReader } from './archive/archive-progress';
import type { BackupManifest } from './backup-manifest';
import { readLines } from './line-files';
import type { LedgerToRestore } from './restore-point';
import { insertRows } from './table-rows';

interface Row {
  readonly ledger?: unknown;
  readonly size?: number;
  readonly reader?: string;
  readonly name?: string;
  readonly position?: number;
}

/** Made by readers from events that may be gone: they make them again. */
const madeByReaders = ['agenda_row', 'notice_due', 'drill_outlook', 'projection_version'];

/** Of a log that ends at a position: not what speaks of events behind it. */
function isBefore(table: string, { size = 0, reader, position = 0 }: Row, end: number): boolean {
  // A checkpoint of what is gone is with whoever holds it outside. Here the next one of its size could not be made.
  if (table === 'checkpoint' || table === 'checkpoint_anchor') return size <= end;
  // Other readers keep their place, so that they stand still until somebody has opened an epoch.
  if (table === 'reader_checkpoint') return reader !== projectionReader || position <= end;
  return !madeByReaders.includes(table);
}

/**
 * Rows that do not follow from the log, as they were when the backup was made. Those of a ledger that was dropped since
 * are left out, though there may be another of its name.
 */
export async function restoreTables(
  client: PoolClient,
  from: string,
  manifest: BackupManifest,
  restored: readonly LedgerToRestore[],
): Promise<void> {
  const isOfArchive = ({ reader, name }: Row, table: string): boolean =>
    (table === 'reader' ? name : reader) === archiveReader;
  const same = new Map(restored.filter(({ backedUp }) => backedUp > 0).map((each) => [each.ledger, each]));
  for (const table of manifest.tables) {
    const isWanted = (row: Row): boolean => {
      // What follows a database is known by it: this is another one.
      if (table.table.startsWith('reader') && isOfArchive(row, table.table)) return false;
      if (typeof row.ledger !== 'string') return true;
      const of = same.get(row.ledger);
      return of !== undefined && (of.isWhole || isBefore(table.table, row, of.end.position));
    };
    await insertRows(client, table.table, readLines(from, table), isWanted);
  }
}
