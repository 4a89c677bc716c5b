import { createHash } from 'node:crypto';
import { instantOfMs, type Instant, type LedgerId } from '@taizhang/domain';
import type { EventStore } from '../../event-store/event-store';
import type { AnyPeriodProjection, ColumnType, ColumnValue, PeriodProjection } from './period-projection';
import type { Queryable } from './period-query';
import { sqlName } from './period-table';
import { periodBoundMs } from './period-writer';
import { replayRows } from './replay';
import { stateText } from './state-text';

/** Equal digests mean equal rows: bounds on both axes, columns and states, in whatever order they were written. */
export interface PeriodDigest {
  readonly rows: number;
  readonly digest: string;
}

interface DigestedRow {
  readonly key: string;
  readonly from: Instant;
  readonly to?: Instant;
  readonly knownFrom: number;
  readonly knownTo?: number;
  readonly state: unknown;
}

type Columns = Readonly<Record<string, ColumnValue>>;

/** A column's value in the one form in which a definition's and a table's can be compared. */
function comparable(type: ColumnType, value: ColumnValue): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'timestamptz')
    return typeof value === 'string' && value.includes('-') ? Date.parse(value) : Number(value);
  return type === 'bigint' || type === 'integer' ? Number(value) : value;
}

function lineOf(projection: AnyPeriodProjection, row: DigestedRow, columns: Columns): string {
  const types = Object.entries<ColumnType>(projection.columnTypes);
  const values = types.map(([name, type]) => comparable(type, columns[name]));
  return stateText([row.key, row.knownFrom, row.from, row.to ?? null, row.knownTo ?? null, values, row.state]);
}

/** Where a line belongs: its first members, see `lineOf`. */
export function placeOfLine(line: string): {
  readonly key: string;
  readonly knownFrom: number;
  readonly from: Instant;
} {
  const [key, knownFrom, from] = JSON.parse(line) as [string, number, Instant];
  return { key, knownFrom, from };
}

function digestOf(lines: readonly string[]): PeriodDigest {
  const hash = createHash('sha256');
  for (const line of [...lines].sort()) hash.update(line).update('\n');
  return { rows: lines.length, digest: `sha256:${hash.digest('hex')}` };
}

interface TableRow extends Record<string, unknown> {
  readonly $row_id: number | string;
  readonly $from: number | string;
  readonly $to: number | string | null;
  readonly $known_from: number | string;
  readonly $known_to: number | string | null;
  readonly $state: unknown;
  readonly key: string;
}

const comparableSql = ([name, type]: [string, ColumnType]): string => {
  if (type === 'timestamptz') return `, ${periodBoundMs(sqlName(name))} AS ${sqlName(name)}`;
  return type === 'date' ? `, ${sqlName(name)}::text AS ${sqlName(name)}` : `, ${sqlName(name)}`;
};

const digestedRow = (row: TableRow): DigestedRow => ({
  key: row.key,
  from: instantOfMs(Number(row.$from)),
  ...(row.$to !== null && { to: instantOfMs(Number(row.$to)) }),
  knownFrom: Number(row.$known_from),
  ...(row.$known_to !== null && { knownTo: Number(row.$known_to) }),
  state: row.$state,
});

const pageSize = 5_000;

/** Every row that a table holds of a ledger, one text each, in no order. */
export async function linesOfRows(
  database: Queryable,
  projection: AnyPeriodProjection,
  ledger: LedgerId,
): Promise<readonly string[]> {
  const columns = Object.entries<ColumnType>(projection.columnTypes).map(comparableSql).join('');
  const text = `SELECT row_id AS "$row_id", key, ${periodBoundMs('lower(valid)')} AS "$from", ${periodBoundMs('upper(valid)')} AS "$to",
      lower(known) AS "$known_from", upper(known) AS "$known_to", state AS "$state"${columns}
    FROM ${sqlName(projection.name)} WHERE ledger = $1 AND row_id > $2 ORDER BY row_id LIMIT ${pageSize}`;
  const lines: string[] = [];
  for (let after = 0; ;) {
    const { rows } = await database.query<TableRow>(text, [ledger, after]);
    for (const row of rows) lines.push(lineOf(projection, digestedRow(row), row as Columns));
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return lines;
    after = Number(last.$row_id);
  }
}

/** Every row that there must be: a fresh replay of the ledger's first `upTo` events, without touching a table. */
export async function linesOfReplay<S>(
  store: Pick<EventStore, 'feed' | 'readStream'>,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  upTo: number,
): Promise<readonly string[]> {
  const rows = await replayRows(store, projection, ledger, upTo);
  return rows.map(([key, row]) => lineOf(projection, { ...row, key }, projection.columns(row.state, key, ledger)));
}

/** Digest of the rows that a table holds of a ledger. */
export const digestRows = async (...of: Parameters<typeof linesOfRows>): Promise<PeriodDigest> =>
  digestOf(await linesOfRows(...of));

/** Digest of what the rows must be. */
export const digestReplay = async <S>(
  store: Pick<EventStore, 'feed' | 'readStream'>,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  upTo: number,
): Promise<PeriodDigest> => digestOf(await linesOfReplay(store, projection, ledger, upTo));
