import type { PoolClient } from 'pg';

/** What a reader writes in: an open transaction of one connection. */
export type Transaction = Pick<PoolClient, 'query'>;
