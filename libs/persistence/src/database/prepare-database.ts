import { Client } from 'pg';

export interface DatabaseNames {
  readonly database: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

export interface DatabaseUrls {
  /** `taizhang_owner`: migrates, owns the tables. */
  readonly ownerUrl: string;
  /** `taizhang_app`: what api and worker run under. */
  readonly appUrl: string;
  /** `taizhang_keyring`, in the database of the keyring; absent where none is set. */
  readonly keyringUrl?: string;
}

/** Roles belong to the whole server: whoever makes one takes his turn. */
export const roleLock = 7_301_140_001;

export async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
}

export function urlFor(adminUrl: string, database: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}

/** Runs with the rights of an administrator of the server. */
export async function asAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Makes the two roles and the database, as far as they are missing. Safe to repeat, and from several processes at once. */
export async function prepareDatabase(adminUrl: string, names: DatabaseNames): Promise<DatabaseUrls> {
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [roleLock]);
    await ensureRole(admin, 'taizhang_owner', names.ownerPassword);
    await ensureRole(admin, 'taizhang_app', names.appPassword);
    await admin.query('GRANT taizhang_owner TO CURRENT_USER');
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [names.database]);
    if (rowCount === 0)
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(names.database)} OWNER taizhang_owner`);
  });
  return {
    ownerUrl: urlFor(adminUrl, names.database, 'taizhang_owner', names.ownerPassword),
    appUrl: urlFor(adminUrl, names.database, 'taizhang_app', names.appPassword),
  };
}
