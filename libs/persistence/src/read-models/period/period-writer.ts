import { categoryOf, instantOfMs, type LedgerId, type Stored } from '@taizhang/domain';
import type { EventStore } from '../../event-store/event-store';
import type { Transaction } from '../../readers/transaction';
import { applyEvent } from './apply-event';
import { PeriodHistory, type NewRow, type OpenRow } from './period-history';
import { keyOfStream, type AnyPeriodProjection, type PeriodProjection } from './period-projection';
import { sqlName } from './period-table';
import { stateText } from './state-text';

interface LoadedRow<S> {
  readonly row_id: number | string;
  readonly key: string;
  readonly from_ms: number | string;
  readonly to_ms: number | string | null;
  readonly known_from: number | string;
  readonly state: S;
}

/** A bound of a range in milliseconds; null where it is open. */
export const periodBoundMs = (bound: string): string => `(extract(epoch FROM ${bound}) * 1000)::bigint`;
const rowsOfInsert = 5_000;

async function loadOpen<S>(
  transaction: Transaction,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  keys: readonly string[],
): Promise<Map<string, PeriodHistory<S>>> {
  const text = `SELECT row_id, key, ${periodBoundMs('lower(valid)')} AS from_ms, ${periodBoundMs('upper(valid)')} AS to_ms, lower(known) AS known_from, state
    FROM ${sqlName(projection.name)} WHERE ledger = $1 AND key = ANY ($2) AND upper_inf(known) ORDER BY key, lower(valid)`;
  const { rows } = await transaction.query<LoadedRow<S>>(text, [ledger, keys]);
  const open = new Map<string, OpenRow<S>[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    open.get(row.key)?.push({
      rowId: Number(row.row_id),
      knownFrom: Number(row.known_from),
      from: instantOfMs(Number(row.from_ms)),
      ...(row.to_ms !== null && { to: instantOfMs(Number(row.to_ms)) }),
      state: row.state,
      text: stateText(row.state),
    });
  }
  return new Map([...open].map(([key, slices]) => [key, new PeriodHistory(projection, slices)]));
}

async function close(
  transaction: Transaction,
  projection: AnyPeriodProjection,
  closings: readonly { readonly rowId: number; readonly knownTo: number }[],
): Promise<void> {
  if (closings.length === 0) return;
  const text = `UPDATE ${sqlName(projection.name)} SET known = int8range(lower(known), closing.known_to)
    FROM unnest($1::bigint[], $2::bigint[]) closing(id, known_to) WHERE row_id = closing.id`;
  await transaction.query(text, [closings.map(({ rowId }) => rowId), closings.map(({ knownTo }) => knownTo)]);
}

/** Inserts rows of one ledger, many at a time. */
export async function insertPeriodRows<S>(
  transaction: Transaction,
  projection: PeriodProjection<S>,
  ledger: LedgerId,
  rows: readonly (readonly [key: string, row: NewRow<S>])[],
): Promise<void> {
  const columns = Object.entries<string>(projection.columnTypes);
  const names = columns.map(([name]) => `, ${sqlName(name)}`).join('');
  const typed = columns.map(([name, type]) => `, ${sqlName(name)} ${type}`).join('');
  const text = `INSERT INTO ${sqlName(projection.name)} (ledger, key, valid, known, state${names})
    SELECT $1, key, tstzrange("$from", "$to"), int8range("$known_from", "$known_to"), "$state"${names}
    FROM jsonb_to_recordset($2::jsonb) AS r(key text, "$from" timestamptz, "$to" timestamptz, "$known_from" bigint, "$known_to" bigint, "$state" jsonb${typed})`;
  for (let start = 0; start < rows.length; start += rowsOfInsert) {
    const records = rows.slice(start, start + rowsOfInsert).map(([key, row]) => ({
      ...projection.columns(row.state, key, ledger),
      key,
      $from: row.from,
      $to: row.to,
      $known_from: row.knownFrom,
      $known_to: row.knownTo,
      $state: row.state,
    }));
    await transaction.query(text, [ledger, JSON.stringify(records)]);
  }
}

/**
 * Applies events of one ledger, in order of position, to the rows of projections: in memory first, then one update and one
 * insert for each. Call it in the transaction that moves the reader's checkpoint.
 */
export async function writePeriodRows(
  transaction: Transaction,
  store: Pick<EventStore, 'readStream'>,
  projections: readonly AnyPeriodProjection[],
  ledger: LedgerId,
  events: readonly Stored[],
): Promise<void> {
  for (const projection of projections) {
    const own = events.filter((event) => categoryOf(event.stream) === projection.category);
    if (own.length === 0) continue;
    const keys = [...new Set(own.map((event) => keyOfStream(event.stream)))];
    const histories = await loadOpen(transaction, projection, ledger, keys);
    for (const event of own) {
      const history = histories.get(keyOfStream(event.stream));
      if (history !== undefined) await applyEvent(store, projection, history, ledger, event);
    }
    await close(
      transaction,
      projection,
      [...histories.values()].flatMap((history) => history.closings),
    );
    const rows = [...histories].flatMap(([key, history]) => history.insertions.map((row) => [key, row] as const));
    await insertPeriodRows(transaction, projection, ledger, rows);
  }
}
