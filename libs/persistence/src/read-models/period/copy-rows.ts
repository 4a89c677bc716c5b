import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LedgerId } from '@taizhang/domain';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { NewRow } from './period-history';
import type { ColumnValue, PeriodProjection } from './period-projection';
import { sqlName } from './period-table';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text form of COPY. */
function copied(value: ColumnValue): string {
  if (value === undefined || value === null) return '\\N';
  if (Array.isArray(value)) {
    return copied(`{${value.map((each) => `"${String(each).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  }
  return String(value).replace(/[\\\n\r\t]/g, (character) => escapes[character] as string);
}

const range = (lower: string | number, upper: string | number | undefined): string => `[${lower},${upper ?? ''})`;

function* linesOf<S>(
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  rows: readonly (readonly [key: string, row: NewRow<S>])[],
): Generator<string> {
  const names = Object.keys(projection.columnTypes);
  for (const [key, row] of rows) {
    const columns: Readonly<Record<string, ColumnValue>> = projection.columns(row.state, key, ledger);
    const own = [ledger, key, range(row.from, row.to), range(row.knownFrom, row.knownTo), JSON.stringify(row.state)];
    yield `${[...own, ...names.map((name) => columns[name])].map(copied).join('\t')}\n`;
  }
}

/** Fills a table that nobody else sees yet. */
export async function copyPeriodRows<S>(
  client: PoolClient,
  table: string,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  rows: readonly (readonly [key: string, row: NewRow<S>])[],
): Promise<void> {
  const columns = Object.keys(projection.columnTypes).map((name) => `, ${sqlName(name)}`);
  const text = `COPY ${sqlName(table)} (ledger, key, valid, known, state${columns.join('')}) FROM STDIN`;
  await pipeline(Readable.from(linesOf(projection, ledger, rows)), client.query(from(text)));
}
