import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { instant, ledgerId, type LedgerId } from '@taizhang/domain';
import {
  createPostgresEventStore,
  openPool,
  runReader,
  untilRead,
  type EventStore,
  type Reader,
  type StoredAppend,
} from '@taizhang/persistence';
import { Client, type Pool } from 'pg';
import type { TestDatabase } from '../postgres';
import { findingsOf, type ProbeEvidence, type ProbeFindings } from './findings';
import { Journal, readJournals } from './journal';
import { faultsOfHistory, faultsOfPositions } from './linearizability';
import { probeStatement } from './writer';
import type { WriterProcessOptions } from './writer-process';

const writersOfProcess = 16;
const processes = 2;
const readerName = 'probe';
const ledger: LedgerId = ledgerId('probe');

export interface ProbeReport {
  readonly findings: ProbeFindings;
  /** Why the answers of a stream, or the positions of the ledger, have no order that explains them. */
  readonly histories: readonly string[];
  readonly conflicts: number;
  readonly events: number;
  readonly rolledBack: number;
  readonly connectionsCut: number;
  readonly processesKilled: number;
}

async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: name });
  await client.connect();
  return client;
}

/** The built program: a child has no loader for TypeScript. */
const program = join(dirname(require.resolve('@taizhang/testing/package.json')), 'dist/probe/writer-process.js');

class WriterProcesses {
  private readonly running = new Set<ChildProcess>();
  private readonly failed: number[] = [];
  private started = 0;

  constructor(private readonly told: Pick<WriterProcessOptions, 'url' | 'folder'>) {}

  start(): ChildProcess {
    const name = `process-${(this.started += 1)}`;
    const options = { ...this.told, ledger, name, writers: writersOfProcess } satisfies WriterProcessOptions;
    const child = fork(program, [JSON.stringify(options)], { execArgv: [] });
    this.running.add(child);
    return child;
  }

  /** As a power cut would: nothing of it runs on. */
  async kill(child: ChildProcess): Promise<void> {
    this.running.delete(child);
    const gone = once(child, 'exit');
    process.kill(child.pid ?? 0, 'SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.running].map(async (child) => {
        if (child.exitCode === null) {
          const gone = once(child, 'exit');
          if (child.connected) child.send('stop');
          await gone;
        }
        if (child.exitCode !== 0) this.failed.push(child.exitCode ?? -1);
      }),
    );
    if (this.failed.length > 0) throw new Error(`writer processes ended with ${this.failed.join(', ')}`);
  }
}

/** Cuts one connection after another, of appends and of the reader, wherever they are in their work. */
class Cutter {
  connections = 0;
  private cutting = true;
  private readonly done: Promise<void>;

  constructor(
    private readonly admin: Client,
    everyMs: number,
  ) {
    this.done = this.run(everyMs);
  }

  async stop(): Promise<void> {
    this.cutting = false;
    await this.done;
  }

  private async run(everyMs: number): Promise<void> {
    const text = `SELECT pg_terminate_backend(pid) FROM (
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'taizhang'
        AND (state = 'active' AND query LIKE '%FROM append\\_%(%' AND $1 OR state <> 'idle' AND query NOT LIKE '%FROM append\\_%(%' AND NOT $1)
      ORDER BY query_start LIMIT 1) busy`;
    for (let n = 1; this.cutting; n += 1) {
      const { rowCount } = await this.admin.query(text, [n % 4 !== 0]);
      this.connections += rowCount ?? 0;
      await pause(everyMs);
    }
  }
}

/** What the reader was given, kept in the transaction that moves its checkpoint. */
async function startReader(database: TestDatabase, store: EventStore, pool: Pool): Promise<Reader> {
  const owner = await connect(database.owner, 'probe');
  await owner.query(`CREATE TABLE probe_seen (turn bigint GENERATED ALWAYS AS IDENTITY, position bigint, id text);
    GRANT SELECT, INSERT ON probe_seen TO taizhang_app`);
  await owner.end();
  const text = `INSERT INTO probe_seen (position, id)
    SELECT position, id FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS given(position, id, nth) ORDER BY nth`;
  return runReader({
    name: readerName,
    store,
    pool,
    pollMs: 200,
    handle: async (transaction, _ledger, events) => {
      await transaction.query(text, [events.map(({ position }) => position), events.map(({ id }) => id)]);
    },
  });
}

/** A transaction that has its place in the log and keeps it open: everybody else of the ledger waits, nobody passes it. */
async function holdOpen(url: string, folder: string, ms: number): Promise<void> {
  const journal = new Journal(folder, 'held');
  const client = await connect(url, 'probe that holds');
  const writes = [{ stream: 'held', expected: 0, count: 2 }];
  const call = journal.begun({ key: 'held', writes });
  await client.query('BEGIN');
  const { rows } = await client.query<{ first_position: number }>(probeStatement(ledger, 'held', writes));
  await pause(ms);
  await client.query('COMMIT');
  const firstPosition = Number(rows[0]?.first_position);
  const recordedAt = instant('1970-01-01T00:00:00.000Z');
  journal.ended(call, { kind: 'stored', firstPosition, count: 2, recordedAt, repeated: false });
  await client.end();
  journal.close();
}

/** An idle transaction that has written elsewhere in the database: readers that wait for the oldest one would stand still. */
async function idleTransaction(url: string): Promise<Client> {
  const client = await connect(url, 'probe that idles');
  await client.query(`BEGIN; CREATE TABLE probe_unfinished (n int); INSERT INTO probe_unfinished VALUES (1)`);
  return client;
}

async function evidenceOf(admin: Client, folder: string): Promise<ProbeEvidence> {
  const log = await admin.query<{ position: string; id: string }>(
    `SELECT position, canonical::json ->> 'id' AS id FROM event WHERE ledger = $1 AND position > 1 ORDER BY position`,
    [ledger],
  );
  const seen = await admin.query<{ position: string; id: string }>(
    'SELECT position, id FROM probe_seen WHERE position > 1 ORDER BY turn',
  );
  const keys = await admin.query<{ key: string; first_position: string; event_count: number }>(
    'SELECT key, first_position, event_count FROM append_key WHERE ledger = $1',
    [ledger],
  );
  const placed = (row: { position: string; id: string }) => ({ id: row.id, position: Number(row.position) });
  const appends = keys.rows.map(({ key, first_position, event_count }) => {
    const append: Pick<StoredAppend, 'firstPosition' | 'count'> = {
      firstPosition: Number(first_position),
      count: event_count,
    };
    return [key, append] as const;
  });
  return {
    log: log.rows.map(placed),
    seen: seen.rows.map(placed),
    calls: readJournals(folder),
    appends: new Map(appends),
  };
}

const answered = ({ calls }: ProbeEvidence, kind: string): number =>
  calls.filter(({ ended }) => ended?.answer.kind === kind).length;

const historiesOf = ({ calls, appends }: ProbeEvidence): readonly string[] => [
  ...faultsOfHistory({ calls, stored: new Set(appends.keys()) }),
  ...faultsOfPositions(calls, appends),
];

/** Writes for `seconds`, with everything that goes wrong meanwhile; a writer is held open for half of them. */
async function write(database: TestDatabase, folder: string, admin: Client, seconds: number): Promise<Cutter> {
  const ms = seconds * 1_000;
  const writers = new WriterProcesses({ url: database.app, folder });
  const victim = Array.from({ length: processes }, () => writers.start())[0] as ChildProcess;
  const idle = await idleTransaction(database.owner);
  const cutter = new Cutter(admin, 250);
  const held = pause(ms * 0.1).then(() => holdOpen(database.app, folder, ms / 2));
  await Promise.all([held, pause(ms * 0.8)]);
  await writers.kill(victim);
  writers.start();
  await pause(ms * 0.2);
  await cutter.stop();
  await writers.stop();
  await idle.query('ROLLBACK');
  await idle.end();
  return cutter;
}

/**
 * 32 writers in two processes and one reader on a ledger of its own, for some seconds: appends to own and shared streams,
 * across streams, repeated and rolled back; a writer held open for half of the time, an idle transaction all the time,
 * connections cut in mid-commit, one process killed and replaced. Then everything is counted.
 */
export async function runProbe(database: TestDatabase, seconds: number): Promise<ProbeReport> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-probe-'));
  const store = createPostgresEventStore({ url: database.app });
  const pool = openPool(database.app, 2);
  const admin = await connect(database.admin, 'probe');
  try {
    await store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
    const reader = await startReader(database, store, pool);
    const cutter = await write(database, folder, admin, seconds);
    const { position } = await store.head(ledger);
    await untilRead(pool, { ledger, position, readers: [readerName] });
    await reader.stop();
    const evidence = await evidenceOf(admin, folder);
    return {
      findings: findingsOf(evidence),
      histories: historiesOf(evidence),
      conflicts: answered(evidence, 'conflict'),
      events: evidence.log.length,
      rolledBack: answered(evidence, 'rolledBack'),
      connectionsCut: cutter.connections,
      processesKilled: 1,
    };
  } finally {
    await store.close();
    await pool.end();
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
