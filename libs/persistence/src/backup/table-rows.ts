import type { PoolClient } from 'pg';
import { projections } from '../read-models/projections';
import { sqlName } from '../read-models/period';

/** Exported as lines of their own, by which the log is verified. */
const ofLog = ['ledger', 'event', 'append_key', 'batch'];
/** The schema comes by migration; the keys lie apart. */
const elsewhere = ['migration', 'read_model', 'subject_key', 'installation_secret', 'keyring_migration'];
/** Follows from the log and is made anew. */
const derived = ['merkle_node', ...projections.map(({ name }) => name)];

/** Every table of which the log does not give the rows back: drafts, checkpoints, what readers have got to. */
export async function keptTables(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition AND NOT c.relname = ANY ($1) ORDER BY c.relname COLLATE "C"`,
    [[...ofLog, ...elsewhere, ...derived]],
  );
  return rows.map(({ name }) => name);
}

const rowsOfFetch = 2_000;

/** Rows of a table as JSON, one a line, exactly as PostgreSQL writes them. */
export async function* rowLines(client: PoolClient, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(kept)::text AS line FROM ${sqlName(table)} kept`,
  );
  try {
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`FETCH ${rowsOfFetch} FROM rows`);
      for (const { line } of rows) yield `${line}\n`;
      if (rows.length < rowsOfFetch) return;
    }
  } finally {
    await client.query('CLOSE rows');
  }
}

/** Puts rows back as they were. Tables are filled in the order of their names, in which none refers to a later one. */
export async function insertRows(
  client: PoolClient,
  table: string,
  lines: AsyncIterable<string>,
  isWanted: (row: object) => boolean,
): Promise<number> {
  const text = `INSERT INTO ${sqlName(table)} OVERRIDING SYSTEM VALUE
    SELECT * FROM json_populate_recordset(NULL::${sqlName(table)}, $1::json)`;
  let [count, pending] = [0, [] as string[]];
  const flush = async (): Promise<void> => {
    if (pending.length > 0) await client.query(text, [`[${pending.join(',')}]`]);
    count += pending.length;
    pending = [];
  };
  for await (const line of lines) {
    if (!isWanted(JSON.parse(line) as object)) continue;
    pending.push(line);
    if (pending.length === rowsOfFetch) await flush();
  }
  await flush();
  return count;
}
