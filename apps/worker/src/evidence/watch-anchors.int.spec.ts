import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createApplication } from '@taizhang/application';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import { createPersistence, fileAnchor, openEpoch, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { pino } from 'pino';
import { copyOfTheLog } from '../../../../libs/persistence/src/readers/copied-log.features';
import { serveHealth, type HealthServer } from '../health/health-server';
import { createMetrics } from '../health/metrics';
import { keepUp } from './run-checkpoints';
import { partedInWords, watchAnchors } from './watch-anchors';

const ledger = ledgerId('official');

/** What whoever watches over a worker is told of a log that was put back. */
describe('a worker that comes up', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let folder: string;
  let health: HealthServer | undefined;
  let logged: { readonly level: number; readonly msg: string }[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    folder = await mkdtemp(join(tmpdir(), 'taizhang-watched-'));
    await persistence.store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
  });
  afterAll(async () => {
    await persistence?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => health?.close());

  const anchors = (): string => join(folder, 'anchors');
  async function append(key: string): Promise<void> {
    const events = [{ type: 'Noted', schema: 1, payload: { text: '不外传' } }];
    const writes = [{ stream: streamName('note', key), expectedVersion: 0, events }];
    await persistence.store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
    const { position } = await persistence.store.head(ledger);
    await keepUp(persistence, ledger, position, 0, fileAnchor(anchors()));
  }

  /** Starts to watch, as the worker does, and answers what it says of itself. */
  async function comesUp(): Promise<{ readonly ready: string; readonly status: number; readonly metrics: string }> {
    logged = [];
    const lines = new Writable({
      write: (chunk, _, done) => {
        logged.push(JSON.parse(String(chunk)) as (typeof logged)[number]);
        done();
      },
    });
    const config = {
      evidence: { everyMs: 0, anchors: anchors() },
      outside: { brokers: undefined, missing: 'noBroker', installation: '', inboundLedger: ledger },
    } as const;
    const watch = watchAnchors(config, persistence, pino({ level: 'info' }, lines));
    await watch.stands();
    const app = createApplication(persistence);
    const metrics = createMetrics(app, persistence.pool, undefined, watch);
    await health?.close();
    health = await serveHealth({ port: 0, metrics, ready: () => partedInWords(watch) });
    const asked = await fetch(`http://127.0.0.1:${health.port}/health/ready`);
    const measured = await fetch(`http://127.0.0.1:${health.port}/metrics`);
    await watch.close();
    return { ready: await asked.text(), status: asked.status, metrics: await measured.text() };
  }

  it('says nothing where the log agrees with what is outside', async () => {
    await append('a');
    expect(await comesUp()).toMatchObject({ status: 200, ready: 'ready' });
    expect(logged).toEqual([]);
  });

  it('goes on where an anchor is away, and says so', async () => {
    await rename(anchors(), join(folder, 'away'));
    const { status, metrics } = await comesUp();
    expect(status).toBe(200);
    expect(metrics).toContain('taizhang_anchors_unread{ledger="official"} 1');
    expect(logged.map(({ level, msg }) => [level, msg])).toEqual([
      [40, expect.stringMatching(/could not be read \(file\)/u)],
    ]);
    await rename(join(folder, 'away'), anchors());
  });

  it('is not ready where the log was put back, says what to do and nothing of what events say, until an epoch is opened', async () => {
    const copy = await copyOfTheLog(database.admin, ledger);
    await append('lost');
    await copy.putBack();
    const { status, ready, metrics } = await comesUp();
    expect(status).toBe(503);
    expect(ready).toMatch(/put back to an earlier state.*npx taizhang epoch --ledger official --reason/u);
    expect(metrics).toContain('taizhang_log_parted{ledger="official",how="putBack"} 1');
    expect(logged).toMatchObject([{ level: 50, ledger, state: 'putBack', size: 3, end: 2 }]);
    expect(JSON.stringify(logged)).not.toContain('不外传');

    await openEpoch(persistence.store, ledger, 'the standby was behind');
    const after = await comesUp();
    expect(after).toMatchObject({ status: 200, ready: 'ready' });
    expect(after.metrics).toContain('taizhang_log_parted{ledger="official",how="putBack"} 0');
  });
});
