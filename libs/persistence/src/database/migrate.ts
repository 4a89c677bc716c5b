import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { addMissingReadModels } from '../read-models/missing-read-models';
import { openDataSource } from './data-source';

const migrationLock = 7_301_140_002;

/**
 * Brings the schema up to date as `taizhang_owner` and answers the names of what was run. Several processes may call it at
 * once: they take turns, and only the first finds something to do.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const turn = new Client({ connectionString: ownerUrl });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const dataSource = await openDataSource(ownerUrl, 2).initialize();
    try {
      const run = (await dataSource.runMigrations({ transaction: 'all' })).map(({ name }) => name);
      return [...run, ...(await dataSource.transaction(addReadModels))];
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await turn.end();
  }
}

/** A projection that came after the database was made needs no migration of its own. */
async function addReadModels(owner: EntityManager): Promise<readonly string[]> {
  const existing = await owner.query<readonly { readonly name: string }[]>('SELECT name FROM read_model');
  return addMissingReadModels(
    owner,
    existing.map(({ name }) => name),
  );
}
