import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { databaseFor } from '../database.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('@eventide/message-db/package.json')), 'database');
/** The files of its install.sh, in its order; it needs psql, which is not everywhere. */
const steps = ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes', 'views'];
const firstFunctions = [
  'message-store-version',
  'hash-64',
  'acquire-lock',
  'category',
  'is-category',
  'id',
  'cardinal-id',
];

function scripts(step) {
  const names = readdirSync(join(folder, step)).filter((name) => name.endsWith('.sql'));
  const rank = (name) => {
    const at = firstFunctions.indexOf(name.replace('.sql', ''));
    return at < 0 ? firstFunctions.length : at;
  };
  return names
    .sort((one, other) => rank(one) - rank(other))
    .map((name) => readFileSync(join(folder, step, name), 'utf8'));
}

/** message-db: one call of write_message for an event, one transaction for several. */
export async function messageDb(serverUrl) {
  const url = await databaseFor(serverUrl, 'message_db');
  const installer = new pg.Client({ connectionString: url });
  await installer.connect();
  await installer.query('SET client_min_messages TO warning');
  for (const step of steps) {
    for (const text of scripts(step)) await installer.query(text);
    if (step === 'schema') await installer.query('SET search_path TO message_store, public');
  }
  await installer.end();
  const pool = new pg.Pool({ connectionString: url, max: 32, options: '-c search_path=message_store,public' });
  const statement = {
    name: 'write',
    text: 'SELECT write_message($1, $2, $3, $4::jsonb, NULL, $5)',
  };
  const write = (client, stream, n, version) =>
    client.query({ ...statement, values: [randomUUID(), stream, eventType, JSON.stringify(payloadOf(n)), version] });
  const append = async (stream, count, n) => {
    if (count === 1) return write(pool, stream, n, -1);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (let at = 0; at < count; at += 1) await write(client, stream, n + at, at - 1);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  return {
    name: 'message-db',
    append: (count, n) => append(`matter-${freshName()}`, count, n),
    async stream(length) {
      const stream = `matter-${freshName()}`;
      await append(stream, length, 0);
      return stream;
    },
    async read(stream) {
      const { rows } = await pool.query({
        name: 'read',
        text: 'SELECT * FROM get_stream_messages($1, 0, 1000)',
        values: [stream],
      });
      return rows.reduce((sum, { data }) => sum + JSON.parse(data).number, 0);
    },
    close: () => pool.end(),
  };
}
