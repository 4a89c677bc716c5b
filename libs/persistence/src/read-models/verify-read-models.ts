import type { Instant, LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import { inSnapshot } from '../database/in-transaction';
import type { EventStore } from '../event-store/event-store';
import { linesOfReplay, linesOfRows, placeOfLine } from './period/period-digest';
import type { AnyPeriodProjection } from './period/period-projection';
import { sqlName } from './period/period-table';
import { outdatedProjections } from './projection-versions';

/** The first row, by key and time, in which a read model and the log part. */
export interface ReadModelDamage {
  readonly projection: string;
  readonly key: string;
  /** From which event on the row is known, and from which date it holds. */
  readonly position: number;
  readonly validFrom: Instant;
  readonly what: 'changed' | 'missing' | 'notOfTheLog';
  /** Rows that are only here, and rows that are only in the log. */
  readonly differing: number;
}

export interface ReadModelsReport {
  readonly ledger: LedgerId;
  /** Position up to which the rows have been written. */
  readonly upTo: number;
  readonly rows: number;
  readonly compared: number;
  /** Being folded anew, or still as other code wrote them: nothing is said of them. */
  readonly outdated: readonly string[];
  readonly damages: readonly ReadModelDamage[];
}

export interface VerifyReadModels {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'feed' | 'readStream'>;
  readonly reader: string;
  readonly ledger: LedgerId;
  readonly projections: readonly AnyPeriodProjection[];
}

async function positionOf(client: PoolClient, reader: string, ledger: LedgerId): Promise<number> {
  const text = 'SELECT position FROM reader_checkpoint WHERE reader = $1 AND ledger = $2';
  const { rows } = await client.query<{ position: number | string }>(text, [reader, ledger]);
  return Number(rows[0]?.position ?? 0);
}

/**
 * A read model that is rebuilt takes the place of its table, whose rows an older snapshot would not see. So the tables are
 * held, before the transaction has a snapshot at all; a rebuild waits with its switch and with nothing else.
 */
export async function holdReadModels(client: PoolClient, projections: readonly AnyPeriodProjection[]): Promise<void> {
  if (projections.length === 0) return;
  await client.query(`LOCK TABLE ${projections.map(({ name }) => sqlName(name)).join(', ')} IN ACCESS SHARE MODE`);
}

/** Folds the log afresh, projection by projection, and compares every row with it, while readers go on writing. */
export async function verifyReadModels(input: VerifyReadModels): Promise<ReadModelsReport> {
  const { pool, reader, ledger, projections } = input;
  return inSnapshot(pool, 'READ ONLY', async (client) => {
    await holdReadModels(client, projections);
    const upTo = await positionOf(client, reader, ledger);
    const outdated = new Set((await outdatedProjections(client, reader, ledger, projections)).map(({ name }) => name));
    const current = projections.filter(({ name }) => !outdated.has(name));
    const damages: ReadModelDamage[] = [];
    let rows = 0;
    for (const projection of current) {
      const stored = await linesOfRows(client, projection, ledger);
      rows += stored.length;
      const due = await linesOfReplay(input.store, projection, ledger, upTo);
      const damage = compare(stored, due);
      if (damage !== undefined) damages.push({ projection: projection.name, ...damage });
    }
    return { ledger, upTo, rows, compared: current.length, outdated: [...outdated], damages };
  });
}

function compare(stored: readonly string[], due: readonly string[]): Omit<ReadModelDamage, 'projection'> | undefined {
  const [here, there] = [new Set(stored), new Set(due)];
  const only = (lines: readonly string[], others: ReadonlySet<string>) =>
    lines.filter((line) => !others.has(line)).map(placeOfLine);
  const [extra, missing] = [only(stored, there), only(due, here)];
  const [first] = [...extra, ...missing].sort(byPlace);
  if (first === undefined) return undefined;
  const among = (places: readonly RowPlace[]): boolean => places.some((each) => byPlace(each, first) === 0);
  const what = among(extra) ? (among(missing) ? 'changed' : 'notOfTheLog') : 'missing';
  const { key, knownFrom: position, from: validFrom } = first;
  return { key, position, validFrom, what, differing: extra.length + missing.length };
}

type RowPlace = ReturnType<typeof placeOfLine>;

const byPlace = (a: RowPlace, b: RowPlace): number =>
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
  a.knownFrom - b.knownFrom ||
  (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
