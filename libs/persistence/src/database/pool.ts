import { Pool, types } from 'pg';

const int8 = 20;

/** Positions and milliseconds fit a number; the driver's default for int8 is a string. */
const numbersForInt8 = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8
      ? (value: string) => Number(value)
      : (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

interface PoolManner {
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
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
