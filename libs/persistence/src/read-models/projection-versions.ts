import type { LedgerId } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import type { AnyPeriodProjection } from './period/period-projection';

type Queryable = Pick<Pool | PoolClient, 'query'>;

interface StoredVersion {
  readonly name: string;
  readonly version: number;
  readonly rebuilding: boolean;
}

async function storedVersions(database: Queryable, ledger: LedgerId): Promise<readonly StoredVersion[]> {
  const text = 'SELECT name, version, rebuilding FROM projection_version WHERE ledger = $1';
  const { rows } = await database.query<StoredVersion>(text, [ledger]);
  return rows;
}

/** Of each projection: by which version its rows of this ledger are written from now on. */
export async function storeVersions(
  database: Queryable,
  ledger: LedgerId,
  projections: readonly AnyPeriodProjection[],
): Promise<void> {
  await database.query(
    `INSERT INTO projection_version (ledger, name, version)
     SELECT $1, name, version FROM unnest($2::text[], $3::int[]) AS of (name, version)
     ON CONFLICT (ledger, name) DO UPDATE SET version = EXCLUDED.version, rebuilding = false`,
    [ledger, projections.map(({ name }) => name), projections.map(({ version }) => version)],
  );
}

/** Those whose rows of this ledger another version wrote, or one that was not noted; of a ledger that nobody read yet, none. */
export async function outdatedProjections(
  database: Queryable,
  reader: string,
  ledger: LedgerId,
  projections: readonly AnyPeriodProjection[],
): Promise<readonly AnyPeriodProjection[]> {
  const { rows } = await database.query<{ readonly position: number | string }>(
    'SELECT position FROM reader_checkpoint WHERE reader = $1 AND ledger = $2',
    [reader, ledger],
  );
  if (Number(rows[0]?.position ?? 0) === 0) return [];
  const stored = new Map((await storedVersions(database, ledger)).map((each) => [each.name, each]));
  return projections.filter((projection) => {
    const found = stored.get(projection.name);
    return found === undefined || found.version !== projection.version || found.rebuilding;
  });
}

/** Says to everybody who asks that these are being made anew: committed before the work begins, taken back with its end. */
export async function markRebuilding(
  database: Queryable,
  ledger: LedgerId,
  projections: readonly AnyPeriodProjection[],
): Promise<void> {
  await database.query(
    `INSERT INTO projection_version (ledger, name, version, rebuilding)
     SELECT $1, name, 0, true FROM unnest($2::text[]) AS of (name)
     ON CONFLICT (ledger, name) DO UPDATE SET rebuilding = true`,
    [ledger, projections.map(({ name }) => name)],
  );
}

/** Names of what is being made anew in a ledger; empty where everything is what the code says. */
export const rebuildingIn = async (database: Queryable, ledger: LedgerId): Promise<readonly string[]> =>
  (await storedVersions(database, ledger)).filter(({ rebuilding }) => rebuilding).map(({ name }) => name);
