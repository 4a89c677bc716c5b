import { Pool, types } from 'pg';

const int8 = 20;

/** Positions and milliseconds fit a number; the driver's default for int8 is a string. */
const numbersForInt8 = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8
      ? (value: string) => Number(value)
      : (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

/**
 * How sessions that append are planned for: each statement once, each look-up by an index for each row. A session that was
 * planned for while a ledger was empty would read whole tables for ever. (As settings of the function each append would set
 * and take back every one of them, which is a twentieth of what it costs.)
 */
export const appendingSession = [
  'plan_cache_mode=force_generic_plan',
  ...['seqscan', 'bitmapscan', 'material', 'hashjoin', 'mergejoin'].map((way) => `enable_${way}=off`),
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

const ignore = (): void => undefined;

interface PoolManner {
  /** Settings of each session, as PostgreSQL takes them on its command line. */
  readonly options?: string;
  /** A client may be asked again before it has answered, and asks the server at once. */
  readonly pipeline?: boolean;
  /** So many stay connected however long nobody asks them: a new one has to plan everything anew. */
  readonly min?: number;
}

export function openPool(url: string, size: number, options: PoolManner = {}): Pool {
  const pool = new Pool({
    ...options,
    connectionString: url,
    max: size,
    application_name: 'taizhang',
    types: numbersForInt8 as unknown as typeof types,
  });
  // A connection that breaks says so at the next statement on it, or is replaced at its next use. Without a listener it would
  // end the process; the pool's own is gone before whoever asked for a connection hears that he has it.
  pool.on('connect', (client) => client.on('error', ignore));
  pool.on('error', ignore);
  return pool;
}
