import 'reflect-metadata';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Keyring1763800000101 } from './keyring.migration';

const migrationLock = 7_301_140_004;

/** Brings the keyring's own schema up to date, apart from that of the log. Several processes may call it at once. */
export async function migrateKeyring(url: string): Promise<readonly string[]> {
  const turn = new Client({ connectionString: url });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const dataSource = await new DataSource({
      type: 'postgres',
      url,
      poolSize: 2,
      applicationName: 'taizhang keyring',
      migrations: [Keyring1763800000101],
      migrationsTableName: 'keyring_migration',
      synchronize: false,
    }).initialize();
    try {
      return (await dataSource.runMigrations({ transaction: 'all' })).map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await turn.end();
  }
}
