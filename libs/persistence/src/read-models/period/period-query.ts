import { instantOfMs, type Instant, type LedgerId, type StreamName } from '@taizhang/domain';
import type { Pool } from 'pg';
import type { ReadPoint } from '../../event-store/event-store';
import { streamOfKey, type ColumnValue, type PeriodProjection } from './period-projection';
import { openInBoth, sqlName } from './period-table';
import { periodBoundMs } from './period-writer';

export type Queryable = Pick<Pool, 'query'>;

type Condition = string | number | boolean | null | readonly (string | number)[];

/** Which rows: of a ledger, at a point (absent: now), whose columns have these values; a list means any of them. */
export interface PeriodQuery<C extends string = string> extends ReadPoint {
  readonly ledger: LedgerId;
  readonly keys?: readonly string[];
  readonly where?: Partial<Readonly<Record<C, Condition>>>;
  /** Columns of lists that hold this value among others. */
  readonly having?: Partial<Readonly<Record<C, string>>>;
  /** Lists of the state itself, by their member, that hold this value among others. */
  readonly stateHaving?: Readonly<Record<string, string>>;
}

export interface PeriodPage<C extends string = string> {
  readonly orderBy?: readonly (C | 'key')[];
  readonly limit?: number;
  readonly offset?: number;
}

export interface PeriodRow<S, C extends string = string> {
  readonly key: string;
  readonly stream: StreamName;
  readonly state: S;
  readonly columns: Readonly<Record<C, ColumnValue>>;
  readonly validFrom: Instant;
  readonly validTo?: Instant;
  /** Position from which this row has been known. */
  readonly knownFrom: number;
}

export interface SqlPredicate {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Rows of a point on both axes, as a condition for any statement; its parameters begin at `firstParameter`. */
export function periodPredicate(point: ReadPoint, firstParameter = 1, alias?: string): SqlPredicate {
  const column = (name: string): string => (alias === undefined ? name : `${alias}.${name}`);
  const values: unknown[] = [];
  const axis = (name: string, value: unknown, type: string): string => {
    if (value === undefined) return `upper_inf(${column(name)})`;
    values.push(value);
    return `${column(name)} @> $${firstParameter + values.length - 1}::${type}`;
  };
  const text = `${axis('valid', point.asOf, 'timestamptz')} AND ${axis('known', point.upTo, 'bigint')}`;
  return { text: values.length === 0 && alias === undefined ? openInBoth : text, values };
}

function predicateOf<S, C extends string>(projection: PeriodProjection<S, C>, query: PeriodQuery<C>): SqlPredicate {
  const point = periodPredicate(query, 2);
  const values: unknown[] = [query.ledger, ...point.values];
  const conditions = ['ledger = $1', point.text];
  const add = (name: string, condition: Condition | readonly string[]): void => {
    if (condition === null) return void conditions.push(`${name} IS NULL`);
    values.push(condition);
    const parameter = `$${values.length}`;
    conditions.push(Array.isArray(condition) ? `${name} = ANY (${parameter})` : `${name} = ${parameter}`);
  };
  if (query.keys !== undefined) add('key', query.keys);
  for (const [name, condition] of Object.entries<Condition | undefined>(query.where ?? {})) {
    if (!(name in projection.columnTypes)) throw new RangeError(`${projection.name} has no column ${name}`);
    if (condition !== undefined) add(sqlName(name), condition);
  }
  for (const [name, held] of Object.entries<string | undefined>(query.having ?? {})) {
    if (held === undefined) continue;
    values.push(held);
    conditions.push(`${sqlName(name)} @> ARRAY[$${values.length}::text]`);
  }
  for (const [member, held] of Object.entries(query.stateHaving ?? {})) {
    values.push(member, held);
    conditions.push(`state -> $${values.length - 1}::text ? $${values.length}::text`);
  }
  return { text: conditions.join(' AND '), values };
}

interface FoundRow<S> extends Record<string, unknown> {
  readonly key: string;
  readonly $state: S;
  readonly $from: number | string;
  readonly $to: number | string | null;
  readonly $known_from: number | string;
}

function readRow<S, C extends string>(projection: PeriodProjection<S, C>, found: FoundRow<S>): PeriodRow<S, C> {
  const { key, $state, $from, $to, $known_from, ...columns } = found;
  return {
    key,
    stream: streamOfKey(projection, key),
    state: $state,
    columns: columns as Record<C, ColumnValue>,
    validFrom: instantOfMs(Number($from)),
    ...($to !== null && { validTo: instantOfMs(Number($to)) }),
    knownFrom: Number($known_from),
  };
}

/** States at a point: at most one row for each key. */
export async function rowsAt<S, C extends string>(
  database: Queryable,
  projection: PeriodProjection<S, C>,
  query: PeriodQuery<C> & PeriodPage<C>,
): Promise<readonly PeriodRow<S, C>[]> {
  const { text, values } = predicateOf(projection, query);
  const names = Object.keys(projection.columnTypes).map((name) => `, ${sqlName(name)}`);
  const order = (query.orderBy ?? ['key']).map(sqlName).join(', ');
  const page = [query.limit ?? null, query.offset ?? 0];
  const statement = `SELECT key, state AS "$state", ${periodBoundMs('lower(valid)')} AS "$from", ${periodBoundMs('upper(valid)')} AS "$to",
      lower(known) AS "$known_from"${names.join('')}
    FROM ${sqlName(projection.name)} WHERE ${text} ORDER BY ${order} LIMIT $${values.length + 1} OFFSET $${values.length + 2}`;
  const { rows } = await database.query<FoundRow<S>>(statement, [...values, ...page]);
  return rows.map((row) => readRow(projection, row));
}

/** How many rows a point has for each combination of the named columns; no columns: one figure. */
export async function countAt<S, C extends string, G extends C>(
  database: Queryable,
  projection: PeriodProjection<S, C>,
  query: PeriodQuery<C> & { readonly by?: readonly G[] },
): Promise<readonly (Readonly<Record<G, ColumnValue>> & { readonly count: number })[]> {
  const { text, values } = predicateOf(projection, query);
  const names = (query.by ?? []).map(sqlName);
  const grouping = names.length === 0 ? '' : `GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`;
  const statement = `SELECT ${[...names, 'count(*)::int AS count'].join(', ')} FROM ${sqlName(projection.name)} WHERE ${text} ${grouping}`;
  const { rows } = await database.query<Record<G, ColumnValue> & { count: number }>(statement, [...values]);
  return rows;
}
