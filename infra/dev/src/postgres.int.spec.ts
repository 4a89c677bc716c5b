import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type PostgresServer } from './postgres';

let folder: string;
let server: PostgresServer;

const start = (): Promise<PostgresServer> => startPostgres({ dataDir: join(folder, 'postgres') });

async function ask(statement: string, before = ''): Promise<unknown> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(before);
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-postgres-'));
  // What an initdb that was killed half-way leaves behind.
  await mkdir(join(folder, 'postgres', 'cluster.draft'), { recursive: true });
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is PostgreSQL 18 on a local port under 32768, behind a password', async () => {
    expect(await ask(`SELECT current_setting('server_version') AS answer`)).toMatch(/^18\./);
    expect(server.port).toBeLessThan(32_768);
    const url = new URL(server.url);
    url.password = 'wrong';
    const stranger = new Client({ connectionString: url.toString() });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('has what the log needs: SM3 and btree_gist', async () => {
    const extensions = 'CREATE EXTENSION pgcrypto; CREATE EXTENSION btree_gist';
    const sm3OfAbc = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
    expect(await ask(`SELECT encode(digest('abc', 'sm3'), 'hex') AS answer`, extensions)).toBe(sm3OfAbc);
  });

  it('is taken over, not started again, while it runs', async () => {
    const again = await start();
    expect(again).toMatchObject({ adopted: true, pid: server.pid, port: server.port, url: server.url });
  });

  it('recovers with all its data, on the same port, after it was killed with -9', async () => {
    await ask('SELECT 1 AS answer', 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid, url } = server;
    process.kill(pid, 'SIGKILL');
    server = await start();
    expect(server.pid).not.toBe(pid);
    expect(server.url).toBe(url);
    expect(await ask('SELECT answer FROM kept')).toBe(42);
  });

  it('stops, also when told twice, and starts again', async () => {
    await server.stop();
    await server.stop();
    await expect(ask('SELECT 1 AS answer')).rejects.toThrow();
    server = await start();
    expect(await ask('SELECT answer FROM kept')).toBe(42);
  });
});
