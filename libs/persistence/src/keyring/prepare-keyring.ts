import { asAdmin, ensureRole, roleLock, urlFor } from '../database/prepare-database';

export interface KeyringDatabase {
  readonly database: string;
  readonly password: string;
}

/**
 * Makes the keyring's database and its one role, as far as they are missing. Nobody else may even connect: neither the
 * role of the application nor the owner of the log.
 */
export async function prepareKeyring(adminUrl: string, { database, password }: KeyringDatabase): Promise<string> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [roleLock]);
    await ensureRole(admin, 'taizhang_keyring', password);
    await admin.query('GRANT taizhang_keyring TO CURRENT_USER');
    const name = admin.escapeIdentifier(database);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${name} OWNER taizhang_keyring`);
    await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  });
  return urlFor(adminUrl, database, 'taizhang_keyring', password);
}
