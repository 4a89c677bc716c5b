import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { databaseFor } from '../database.mjs';
import { eventType, freshName, payloadOf } from '../payload.mjs';

const table = `CREATE TABLE event (position bigserial PRIMARY KEY, id uuid NOT NULL, stream text NOT NULL,
  version int NOT NULL, type text NOT NULL, payload text NOT NULL, UNIQUE (stream, version))`;
const columns = '(id, stream, version, type, payload)';

async function plainTable(serverUrl, name) {
  const pool = new pg.Pool({ connectionString: await databaseFor(serverUrl, name), max: 32 });
  await pool.query(table);
  return pool;
}

/** The physical limit of one statement an event: what pgbench does with a prepared insert. */
export async function singleInsert(serverUrl) {
  const pool = await plainTable(serverUrl, 'single');
  const text = `INSERT INTO event ${columns} VALUES ($1, $2, $3, $4, $5)`;
  return {
    name: 'single insert',
    append: (_count, n) =>
      pool.query({
        name: 'one',
        text,
        values: [randomUUID(), freshName(), 1, eventType, JSON.stringify(payloadOf(n))],
      }),
    close: () => pool.end(),
  };
}

/** The limit of one round trip for a hundred events, with nothing asked of their order. */
export async function hundredRows(serverUrl) {
  const pool = await plainTable(serverUrl, 'hundred');
  const text = `INSERT INTO event ${columns} SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[])`;
  const rows = 100;
  return {
    name: '100-row insert',
    weight: rows,
    append: (_count, n) => {
      const each = Array.from({ length: rows }, (_, at) => at);
      const values = [
        each.map(() => randomUUID()),
        each.map(() => freshName()),
        each.map(() => 1),
        each.map(() => eventType),
        each.map((at) => JSON.stringify(payloadOf(n + at))),
      ];
      return pool.query({ name: 'hundred', text, values });
    },
    close: () => pool.end(),
  };
}

/**
 * What psql needs for nothing but an ordered COPY of as many events in a table of jsonb, written nowhere: the limit of those
 * who keep events so. Without a psql on the path the same statement is drained here.
 */
export async function jsonbCopy(serverUrl) {
  const url = await databaseFor(serverUrl, 'jsonb');
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  await pool.query(`CREATE TABLE event (position bigint PRIMARY KEY, stream text NOT NULL, version int NOT NULL,
    type text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), data jsonb NOT NULL, metadata jsonb NOT NULL DEFAULT '{}')`);
  const statement = (count) => `COPY (SELECT * FROM event WHERE position <= ${count} ORDER BY position) TO STDOUT`;
  const hasPsql = spawnSync('psql', ['--version']).status === 0;
  return {
    name: 'jsonb COPY',
    async lengthen(length) {
      const text = `INSERT INTO event SELECT n, 'matter-' || n / 10, n % 10 + 1, $1, now(), $2::jsonb, '{}'
        FROM generate_series(1, $3::bigint) n`;
      await pool.query(text, [eventType, JSON.stringify(payloadOf(123_456)), length]);
      await pool.query('VACUUM ANALYZE event');
    },
    async feed(count) {
      if (hasPsql) {
        const psql = spawn('psql', [url, '-qc', statement(count)], { stdio: ['ignore', 'ignore', 'inherit'] });
        const [status] = await once(psql, 'exit');
        if (status !== 0) throw new Error(`psql ended with ${status}`);
        return;
      }
      const client = await pool.connect();
      try {
        for await (const chunk of client.query(copyTo(statement(count)))) void chunk;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** The limit of the server's own bulk door. */
export async function copy(serverUrl) {
  const pool = await plainTable(serverUrl, 'copy');
  const rows = 1_000;
  return {
    name: 'COPY',
    weight: rows,
    async append(_count, n) {
      const client = await pool.connect();
      try {
        const into = client.query(copyFrom(`COPY event ${columns} FROM STDIN`));
        for (let at = 0; at < rows; at += 1)
          into.write(`${randomUUID()}\t${freshName()}\t1\t${eventType}\t${JSON.stringify(payloadOf(n + at))}\n`);
        into.end();
        await once(into, 'finish');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
