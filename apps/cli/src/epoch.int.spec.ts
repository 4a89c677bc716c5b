import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, openRun, stateFolder, type Run } from '@taizhang/dev-stack';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import {
  AnchorWatch,
  asAdmin,
  createPersistence,
  fileAnchor,
  partedWords,
  type LogStand,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { copyOfTheLog, type CopiedLog } from '../../../libs/persistence/src/readers/copied-log.features';
import { checkpointsForgotten, hashedAgain } from '../../../libs/persistence/src/evidence/rewritten.features';
import { createProgram } from './program';
import { root } from './workplace';

const ledger = ledgerId('official');

interface Ran {
  readonly said: string;
  readonly refused?: string;
  readonly exitCode?: typeof process.exitCode;
}

/** The command as it is typed, beside a log that a failover put back to an earlier state. */
describe('npx taizhang epoch', () => {
  let lost: CopiedLog;
  let folder: string;
  let database: TestDatabase;
  let persistence: Persistence;
  const before = { ...process.env };
  const anchors = () => fileAnchor(join(folder, 'anchors'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-epoch-'));
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    const startsAt = instant('2017-09-01T00:00:00.000Z');
    await persistence.store.openLedger({ ledger, kind: 'official', startsAt });
  });
  afterAll(async () => {
    process.env = before;
    await persistence?.close();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function append(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const events = [{ type: 'Noted', schema: 1, payload: {} }];
      const writes = [{ stream: streamName('note', key), expectedVersion: 0, events }];
      await persistence.store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
    }
  }
  async function checkpoint(): Promise<void> {
    const { checkpoint: made, note } = await persistence.evidence.make(ledger);
    const place = await anchors().hand(made, note);
    await persistence.evidence.recordHanded(ledger, made.size, 'file', place);
  }
  const stand = (): Promise<LogStand> => persistence.evidence.stand(ledger, [anchors()]);

  const environment = (lang: string): Record<string, string> => ({
    ...{ DATABASE_URL: database.app, MIGRATION_DATABASE_URL: database.owner, TAIZHANG_STATE: folder, LC_ALL: lang },
    KEYRING_DATABASE_URL: database.keyring.url,
    TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
  });

  /** Answers what a command says, how it is refused, and how it ends. */
  async function ran(lang: string, ...words: readonly string[]): Promise<Ran> {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    Object.assign(process.env, environment(lang));
    try {
      const refused = await createProgram()
        .parseAsync(['node', 'taizhang', ...words])
        .then(
          () => undefined,
          (error: unknown) => (error as Error).message,
        );
      return { said: said.join('\n'), exitCode: process.exitCode, ...(refused !== undefined && { refused }) };
    } finally {
      process.exitCode = undefined;
      log.mockRestore();
    }
  }
  const typed = (lang: string, ...words: readonly string[]): Promise<Ran> =>
    ran(lang, 'epoch', '--ledger', ledger, ...words);

  /** `npx taizhang status` while a start runs on the folder. */
  async function status(lang: string): Promise<Ran> {
    const run: Run = await openRun(stateFolder(folder));
    const { app: databaseUrl, owner: migrationDatabaseUrl, keyring } = database;
    run.describe({ databaseUrl, migrationDatabaseUrl, keyringDatabaseUrl: keyring.url, kafka: { kind: 'noJava' } });
    try {
      return await ran(lang, 'status');
    } finally {
      await run.close();
    }
  }

  /** `npm start` as a process of its own, with an engine of its own, until it ends. */
  async function start(lang: string): Promise<Ran> {
    const env: NodeJS.ProcessEnv = { ...before, ...environment(lang), TAIZHANG_BUILT: 'true' };
    for (const name of ['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'NODE_ENV', 'JEST_WORKER_ID']) delete env[name];
    // It ends with whoever started it, so none outlives the specs.
    env['npm_lifecycle_event'] = 'int';
    const words = ['start', '--port', String(await freePort())];
    const child = spawn(process.execPath, [join(root, 'apps/cli/bin/taizhang.mjs'), ...words], { cwd: root, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [exitCode] = (await once(child, 'close')) as [number];
    return { said, exitCode };
  }
  const epochs = async (): Promise<number> => (await persistence.store.head(ledger)).epoch;

  it('is refused while nothing was lost, and says so in either language', async () => {
    await append('a', 'b');
    await checkpoint();
    expect(await stand()).toMatchObject({ state: 'agrees', size: 3, end: 3, unread: [] });
    expect((await typed('en_US.UTF-8', '--reason', 'a try')).refused).toMatch(
      /^nothing to do: ledger official agrees/u,
    );
    expect((await typed('zh_CN.UTF-8', '--reason', '试试')).refused).toMatch(
      /^账本 official 没有退回的迹象，无需处理/u,
    );
    expect((await typed('zh_CN.UTF-8', '--reason', ' ')).refused).toMatch(/请用 --reason 写明/u);
    expect(await epochs()).toBe(1);
  });

  it('is what npx taizhang status and npm start ask for where the log was put back, and nothing starts before', async () => {
    expect((await status('zh_CN.UTF-8')).said).not.toMatch(/✖|taizhang epoch/u);
    lost = await copyOfTheLog(database.admin, ledger);
    await append('lost-1', 'lost-2');
    await checkpoint();
    await persistence.pool.query(`INSERT INTO reader (name) VALUES ('relay')`);
    await persistence.pool.query(
      `INSERT INTO reader_checkpoint (reader, ledger, position, token, last_id, epoch) VALUES ('relay', $1, 5, 0, 'lost-2#1', 1)`,
      [ledger],
    );
    await lost.putBack();
    const found: LogStand[] = [];
    const watch = new AnchorWatch({
      ...persistence,
      anchorsOf: () => [anchors()],
      changed: (each) => found.push(each),
    });
    expect(await watch.parted()).toMatchObject([{ state: 'putBack', size: 5, end: 3 }]);
    await watch.look();
    const asked = expect.stringContaining('npx taizhang epoch --ledger official --reason');
    expect(found.map((each) => partedWords(each)?.en)).toEqual([asked]);

    expect(await status('zh_CN.UTF-8')).toMatchObject({
      ...{
        exitCode: 1,
        said: expect.stringMatching(
          / {2}Kafka 没有启动：没有 Java 17。[^]*✖ 账本 official 退回到了较早的状态：.*存证了 5 条记录/u,
        ),
      },
    });
    expect(await status('en_US.UTF-8')).toMatchObject({ exitCode: 1, said: asked });
    // The log of a server elsewhere, of which nothing was started from here.
    expect(await ran('zh_CN.UTF-8', 'status')).toMatchObject({
      ...{
        exitCode: 1,
        said: expect.stringMatching(/没有从这个文件夹启动的系统\n账本数据库：.*\n归档：没有.*\n✖ 账本 official/u),
      },
    });
    const started = await start('zh_CN.UTF-8');
    expect(started.said).toMatch(/official.*5 条记录.*npx taizhang epoch --ledger official/u);
    expect(started.exitCode).toBe(1);
    expect(await stand()).toMatchObject({ state: 'putBack', size: 5, end: 3 });
  });

  it('is opened once, and the anchors of what was lost count no more', async () => {
    // It may have gone on before anybody looked: then it is as long, and has other events there.
    await append('c', 'd', 'e');
    expect(await stand()).toMatchObject({ state: 'putBack', size: 5, end: 6 });

    const { said, refused } = await typed('zh_CN.UTF-8', '--reason', '备机落后于主机');
    expect(refused).toBeUndefined();
    expect(said).toMatch(/存证了 5 条记录，这里到第 6 条为止，其中有的已经没有/u);
    expect(said).toMatch(/relay 已读到第 5 条，那一条这里没有或是另一条/u);
    expect(said).toMatch(/official：从第 7 条起为第 2 纪元，此前的记录照旧\n {2}relay 会自行重新开始/u);
    const last = (await persistence.store.readFeed(ledger, { after: 6, limit: 9 })).at(-1);
    expect(last).toMatchObject({
      type: 'EpochOpened',
      payload: { epoch: 2, reason: '备机落后于主机', lastPosition: 6 },
    });

    expect(await stand()).toMatchObject({ state: 'agrees', size: 3 });
    expect(await status('zh_CN.UTF-8')).toMatchObject({
      said: expect.not.stringMatching(/✖|taizhang epoch/u),
      exitCode: undefined,
    });
    const { damages, settled } = await persistence.evidence.verify(ledger, [anchors()]);
    expect([damages, settled.map(({ size }) => size)]).toEqual([[], [5]]);
    expect((await typed('en_US.UTF-8', '--reason', 'again')).refused).toMatch(/^nothing to do/u);
    expect(await epochs()).toBe(2);
  });

  it('is followed by heads of the new history, which agree', async () => {
    await checkpoint();
    expect(await stand()).toMatchObject({ state: 'agrees', size: 7, end: 7 });
    const report = await persistence.evidence.verify(ledger, [anchors()]);
    expect(report).toMatchObject({ outside: 3, damages: [] });
  });

  it('is opened without a sign of loss by whoever says that he knows better', async () => {
    expect((await typed('en_US.UTF-8', '--reason', 'the standby lost a second', '--anyway')).said).toMatch(
      /^✔ official: epoch 3 from position 8 on; what lies before is kept$/u,
    );
  });

  it('is no way out for a history that was rewritten', async () => {
    await asAdmin(database.admin, async (admin) => {
      await admin.query(`SET session_replication_role = 'replica'`);
      const change = `UPDATE event SET canonical = replace(canonical, '"payload":{', '"payload":{"a":1') WHERE ledger = $ledger AND position = 2`;
      for (const statement of [change, ...hashedAgain, ...checkpointsForgotten])
        await admin.query(statement.replaceAll('$ledger', `'${ledger}'`));
    });
    expect(await stand()).toMatchObject({ state: 'rewritten', size: 7 });
    const { refused } = await typed('en_US.UTF-8', '--reason', 'a failover');
    expect(refused).toMatch(/^the first 7 events .* that is no loss of its end\. Run npx taizhang verify/u);
    expect(await epochs()).toBe(3);
    // And what it names says where, in the language of the terminal.
    const chinese = await ran('zh_CN.UTF-8', 'verify', '--ledger', ledger);
    expect(chinese).toMatchObject({ exitCode: 1 });
    expect(chinese.said).toMatch(/^✔ official：8 条记录，8 个批次，末链值 [0-9a-f]{64}$/mu);
    expect(chinese.said).toMatch(/^✖ official：库内存证 0 次，外部存证 3 份，最近一次覆盖到第 7 条$/mu);
    expect(chinese.said).toMatch(/^ {4}第 1 条：第 1 至 3 条与 \/.*\.checkpoint 所载不符$/mu);
    expect(chinese.said).toMatch(/^✔ official：\d+ 个读模型共 0 行，到第 \d+ 条记录$/mu);
    const english = await ran('en_US.UTF-8', 'verify', '--ledger', ledger);
    expect(english.said).toMatch(/^ {4}at position 1: events 1 to 3 are not those that \/.*\.checkpoint holds$/mu);
    expect((await ran('zh_CN.UTF-8', 'verify', '--ledger', 'none')).refused).toBe('没有账本 none');
  });

  it('does not take an anchor that is away for one that agrees, and waits for none', async () => {
    await checkpoint();
    rmSync(join(folder, 'anchors'), { recursive: true });
    expect(await stand()).toMatchObject({ state: 'unproven', unread: ['file'] });
    const { said, refused } = await typed('en_US.UTF-8', '--reason', 'a try');
    expect(said).toMatch(/^! the anchors could not be read \(file\)/u);
    expect(refused).toMatch(/^nothing to do/u);
  });
});
