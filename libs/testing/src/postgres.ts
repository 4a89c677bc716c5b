import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@taizhang/dev-stack';
import {
  asAdmin,
  migrate,
  migrateKeyring,
  migrations,
  prepareDatabase,
  urlFor,
  type KeyringOptions,
} from '@taizhang/persistence';
import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';

/** A fresh, migrated database of a spec's own, on a real server. */
export interface TestDatabase {
  /** Administrator of the server, in this database: may do what no one may, such as tampering. */
  readonly admin: string;
  /** `taizhang_owner`: migrates and rebuilds. */
  readonly owner: string;
  /** `taizhang_app`: what api and worker run under. */
  readonly app: string;
  /** A keyring of the spec's own. Its tables lie in the same database: that it is another one is told elsewhere. */
  readonly keyring: KeyringOptions;
  close(): Promise<void>;
}

const password = 'taizhang-test';
const templateLock = 7_301_140_003;

let server: Promise<string> | undefined;

/** The server of the whole run if one was started, else one of this process, which dies with it. */
function serverUrl(): Promise<string> {
  const given = process.env['TAIZHANG_TEST_DATABASE_URL'];
  if (given !== undefined) return Promise.resolve(given);
  const dataDir = join(tmpdir(), `taizhang-test-postgres-${process.pid}`);
  server ??= startPostgres({ dataDir, durable: false, diesWithProcess: true }).then(({ url }) => url);
  return server;
}

/** Name of the template that these migrations make, so that an older one on a long-lived server is not taken for it. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256');
  const query = (sql: string): Promise<readonly unknown[]> => {
    hash.update(sql);
    return Promise.resolve([]);
  };
  const recorder = { query } as unknown as QueryRunner;
  for (const migration of migrations) await new migration().up(recorder);
  return `taizhang_template_k1_${hash.digest('hex').slice(0, 16)}`;
}

/** Migrating once and copying is many times faster than migrating for each spec. */
async function ensureTemplate(admin: Client, adminUrl: string, template: string): Promise<void> {
  const done = await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
  if (done.rowCount === 1) return;
  await admin.query(`DROP DATABASE IF EXISTS ${template}`);
  const urls = await prepareDatabase(adminUrl, { database: template, ownerPassword: password, appPassword: password });
  await migrate(urls.ownerUrl);
  await migrateKeyring(urls.ownerUrl);
  await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
}

/** Each call answers a database that nobody else has. */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = await serverUrl();
  const template = await templateName();
  const database = `spec_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
    await ensureTemplate(admin, adminUrl, template);
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER taizhang_owner`);
  });
  const { username, password: adminPassword } = new URL(adminUrl);
  return {
    admin: urlFor(adminUrl, database, username, decodeURIComponent(adminPassword)),
    owner: urlFor(adminUrl, database, 'taizhang_owner', password),
    app: urlFor(adminUrl, database, 'taizhang_app', password),
    keyring: { url: urlFor(adminUrl, database, 'taizhang_owner', password), key: randomBytes(32), poolSize: 2 },
    close: () =>
      asAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)).then(
        () => undefined,
      ),
  };
}
