import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
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
