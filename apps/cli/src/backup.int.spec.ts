import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { instant, ledgerId, streamName } from '@taizhang/domain';
import { archiveProgress, createPersistence, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createProgram } from './program';

const ledger = ledgerId('official');
const english = 'en_US.UTF-8';
const chinese = 'zh_CN.UTF-8';
const command = join(__dirname, '../bin/taizhang.mjs');

/** The commands as an operator types them: on the machine that is to be lost, and on the ones that come after it. */
describe('npx taizhang backup and restore', () => {
  let folder: string;
  let house: TestDatabase;
  let persistence: Persistence;
  let archivedUpTo = 0;
  const before = { ...process.env };
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const base = (): string =>
    at('backups', readdirSync(at('backups')).find((name) => name.startsWith('taizhang-')) ?? '');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-operator-'));
    house = await testDatabase();
    persistence = await createPersistence({ databaseUrl: house.app, keyring: house.keyring });
    await persistence.store.openLedger({ ledger, kind: 'official', startsAt: instant('2017-09-01T00:00:00.000Z') });
    await noted('a', 'b');
  });
  afterAll(async () => {
    process.env = before;
    await persistence?.close();
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function noted(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const events = [{ type: 'Noted', schema: 1, payload: {} }];
      const writes = [{ stream: streamName('note', key), expectedVersion: 0, events }];
      await persistence.store.append({ ledger, key, requestHash: '', actor: { kind: 'system' }, writes });
    }
  }
  /** Each machine has its own state; the wrapping key is carried from one to the next by hand. */
  const environmentOf = (database: TestDatabase, lang: string): Record<string, string> => ({
    ...{ DATABASE_URL: database.app, MIGRATION_DATABASE_URL: database.owner, LC_ALL: lang },
    TAIZHANG_STATE: at(`state-${new URL(database.app).pathname.slice(1)}`),
    KEYRING_DATABASE_URL: database.keyring.url,
    TAIZHANG_KEYRING_KEY: Buffer.from(house.keyring.key).toString('hex'),
  });

  interface Typed {
    readonly said: string;
    readonly refused?: string;
  }
  async function typed(database: TestDatabase, lang: string, ...words: readonly string[]): Promise<Typed> {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    Object.assign(process.env, environmentOf(database, lang));
    try {
      const refused = await createProgram()
        .parseAsync(['node', 'taizhang', ...words])
        .then(
          () => undefined,
          (error: unknown) => ((error as { isRefusal?: true }).isRefusal ? (error as Error).message : String(error)),
        );
      return { said: said.join('\n'), ...(refused !== undefined && { refused }) };
    } finally {
      log.mockRestore();
    }
  }
  /** The same line in either language. */
  const refusedInBoth = async (database: TestDatabase, ...words: readonly string[]): Promise<readonly string[]> => [
    (await typed(database, english, ...words)).refused ?? 'not refused',
    (await typed(database, chinese, ...words)).refused ?? '没有拒绝',
  ];

  interface Running {
    /** The next line that says so. */
    readonly line: (says: RegExp) => Promise<string>;
    /** As Ctrl-C does, or not at all; answers the exit code. */
    readonly ended: (signal?: NodeJS.Signals) => Promise<number | null>;
    readonly complained: () => string;
  }
  function started(database: TestDatabase, lang: string, ...words: readonly string[]): Running {
    const env = { ...before, ...environmentOf(database, lang), TAIZHANG_BUILT: 'true' };
    const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const exit = once(child, 'exit');
    let complaints = '';
    child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return {
      line: async (says) => {
        for (;;) {
          const { value, done } = await lines.next();
          if (done === true) throw new Error(`it ended without saying ${String(says)}: ${complaints}`);
          if (says.test(value)) return value;
        }
      },
      ended: async (signal) => {
        if (signal !== undefined) child.kill(signal);
        const [code] = (await exit) as [number | null];
        return code;
      },
      complained: () => complaints,
    };
  }
  async function elsewhere<T>(work: (database: TestDatabase, there: Persistence) => Promise<T>): Promise<T> {
    const database = await testDatabase();
    const there = await createPersistence({ databaseUrl: database.app });
    try {
      return await work(database, there);
    } finally {
      await there.close();
      await database.close();
    }
  }

  it('follows the log until it is told to end: a backup, its keys, and segments of whatever comes after', async () => {
    const follower = started(house, english, 'backup', '--to', at('backups'), '--follow', '--backup-days', '3');
    await follower.line(/^there is no backup here yet$/u);
    await follower.line(/^following the log behind taizhang-\S+, segment 0; Ctrl-C ends it$/u);
    await noted('c', 'd');
    const archived = await follower.line(/segment 1: \d events$/u);
    expect(archived).toMatch(/^taizhang-/u);
    await noted('e');
    expect(await follower.ended('SIGINT')).toBe(0);
    archivedUpTo = (await persistence.store.head(ledger)).position;
    expect(archivedUpTo).toBe(6);
    expect(readdirSync(at('backups'))).not.toContain('.follower');
    expect(readdirSync(at('backups-keyring')).some((name) => name.endsWith('.keyring.note'))).toBe(true);
    expect(readdirSync(at('backups-keyring', 'current')).some((name) => name.endsWith('.note'))).toBe(true);
    const progress = { archived: archivedUpTo, position: archivedUpTo, behindSeconds: 0 };
    expect(await archiveProgress(persistence.pool)).toEqual([{ ledger, ...progress }]);
  });

  it('goes on behind the last segment when it is started again', async () => {
    await noted('f');
    const follower = started(house, chinese, 'backup', '--to', at('backups'), '--follow');
    await follower.line(/^正在 taizhang-\S+ 之后归档，已到第 \d+ 段；按 Ctrl-C 停止$/u);
    await follower.line(/^taizhang-\S+，第 \d+ 段：1 条记录$/u);
    expect(await follower.ended('SIGTERM')).toBe(0);
    archivedUpTo = (await persistence.store.head(ledger)).position;
  });

  it('gives back all of it to another machine, by its exit code and by what it says', async () => {
    await elsewhere(async (database, there) => {
      const restoring = started(database, english, 'restore', '--from', base());
      await restoring.line(/^✔ the backup of /u);
      await restoring.line(/^ {2}and \d+ segments behind it/u);
      await restoring.line(
        new RegExp(`^ {2}official: ${archivedUpTo} events \\(4 from segments\\), verified, head `, 'u'),
      );
      expect(await restoring.ended()).toBe(0);
      expect(restoring.complained()).toBe('');
      expect(await there.store.head(ledger)).toEqual(await persistence.store.head(ledger));
      expect((await there.store.verify(ledger)).damages).toEqual([]);
      const again = await refusedInBoth(database, 'restore', '--from', base());
      expect(again).toEqual([
        expect.stringMatching(/^the keyring here holds keys already.*npx taizhang reset$/u),
        expect.stringMatching(/^这里的密钥库已有密钥.*npx taizhang reset$/u),
      ]);
      const without = [await keyOfHouse(), 'restore', '--no-keyring', '--from', base()] as const;
      const [key, ...words] = without;
      expect(await refusedInBoth(database, ...words, '--key', key)).toEqual([
        expect.stringMatching(/^there is a ledger here already \(official\).*npx taizhang reset$/u),
        expect.stringMatching(/^这里已有账本 official.*npx taizhang reset$/u),
      ]);
    });
  });
  const keyOfHouse = async (): Promise<string> =>
    (await typed(house, english, 'bundle', 'key')).said.split(' ')[0] ?? '';

  it.each([
    ['up to a position', () => ['--up-to', 'official=4'], 4, 3],
    ['as it was known on a time', async () => ['--known-on', await recordedAt(6)], 6, 1],
    ['without its segments', () => ['--segments', '0'], 3, 4],
  ] as const)(
    'gives back the log %s, and says what was left out and what that asks for',
    async (_, point, position, left) => {
      await elsewhere(async (database, there) => {
        const { said, refused } = await typed(database, english, 'restore', '--from', base(), ...(await point()));
        expect(refused).toBeUndefined();
        expect((await there.store.head(ledger)).position).toBe(position);
        expect((await there.store.verify(ledger)).damages).toEqual([]);
        expect(said).toContain(`official: ${position} events (${position - 3} from segments)`);
        expect(said).not.toMatch(/\p{Script=Han}/u);
        if (left > 0)
          expect(said).toMatch(new RegExp(`; ${left} events behind it left out\\n[^]*npx taizhang epoch`, 'u'));
      });
    },
  );
  it('says in Chinese what it gave back, and what was left out', async () => {
    await elsewhere(async (database) => {
      const { said } = await typed(database, chinese, 'restore', '--from', base(), '--up-to', 'official=4');
      expect(said).toMatch(
        /official：4 条记录（其中 1 条来自归档），核验无误，末链值 [0-9a-f]{64}；其后 3 条没有恢复$/mu,
      );
      expect(said).toMatch(/^ {2}附件 0 个；密钥 \d+ 个；已销毁的 0 个密钥仍不可用$/mu);
      expect(said).toMatch(/^! 没有恢复的记录可能已被外部读过：.*npx taizhang epoch/mu);
      expect(
        said.replaceAll(/^✔ .*的备份$|official|npx taizhang epoch|--anyway|npm start|[0-9a-f]{64}/gmu, ''),
      ).toMatch(/^[^a-z]*$/u);
    });
  });
  async function recordedAt(position: number): Promise<string> {
    const event = await persistence.store.findEvent(ledger, { position });
    return event?.event.recordedAt ?? '';
  }

  it('refuses what cannot be, in either language, and says what can; nothing is written', async () => {
    mkdirSync(at('empty'));
    writeFileSync(at('a-file'), '');
    const restore = ['restore', '--from', base()] as const;
    await elsewhere(async (database, there) => {
      const wrong: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
        [['backup'], /^say where .*--to <folder>, or TAIZHANG_BACKUPS$/u, /^请写明.*--to <文件夹>/u],
        [
          ['backup', '--to', at('x'), '--keyring-days', '0'],
          /^--keyring-days cannot be "0".*1 or more$/u,
          /^--keyring-days 不能是“0”.*不小于 1/u,
        ],
        [
          ['backup', '--to', at('x'), '--follow', '--backup-days', 'week'],
          /^--backup-days cannot be "week"/u,
          /^--backup-days 不能是“week”/u,
        ],
        [
          ['backup', '--to', at('a-file')],
          /^the backup cannot be written \(.*take another one with --to/u,
          /^备份写不进去（.*用 --to/u,
        ],
        [
          [...restore, '--up-to', 'official'],
          /^--up-to cannot be "official".*official=120450$/u,
          /^--up-to 不能是“official”.*official=120450$/u,
        ],
        [
          [...restore, '--up-to', 'official=99'],
          /^this backup holds events 1 to 7 of official, not up to 99: name one/u,
          /^这份备份存有 official 的第 1 至 7 条，恢复不到第 99 条：请/u,
        ],
        [
          [...restore, '--up-to', 'nobody=1'],
          /^there is no ledger nobody .*\(official\)$/u,
          /^这份备份里没有账本 nobody.*（official）$/u,
        ],
        [
          [...restore, '--known-on', 'yesterday'],
          /^--known-on cannot be "yesterday": say a time/u,
          /^--known-on 不能是“yesterday”：请写时间/u,
        ],
        [
          [...restore, '--known-on', '1999-01-01'],
          /^nothing was recorded by 1999-01-01.*a later time/u,
          /^到 1999-01-01.*较晚的时间$/u,
        ],
        [[...restore, '--segments', 'two'], /^--segments cannot be "two"/u, /^--segments 不能是“two”/u],
        [
          [...restore, '--segments', '99'],
          /^there are \d+ segments, not 99: say 0 to \d/u,
          /^只有 \d+ 段，没有 99 段：请把 --segments 改为 0 至 \d/u,
        ],
        [['restore', '--from', at('empty')], /empty holds no backup.*with --from$/u, /empty 不是备份.*请用 --from/u],
        [
          [...restore, '--keyring', at('none')],
          /none cannot be read: name the \.keyring\.note/u,
          /^读不到 .*none：请用 --keyring/u,
        ],
        [
          [...restore, '--keyring', join(base(), 'manifest.note')],
          /^this is no manifest .* Name another backup of the keys/u,
          /格式的清单。请用 --keyring 另指/u,
        ],
        [
          [...restore, '--no-keyring'],
          /^whose backup this is cannot be told: .*--key$/u,
          /^无法判断这是谁的备份：.*--key/u,
        ],
        [[...restore, '--no-keyring', '--key', 'junk'], /^--key is no public key: copy/u, /^--key 不是公钥：请照抄/u],
      ];
      for (const [words, en, zh] of wrong)
        expect([words, await refusedInBoth(words[0] === 'backup' ? house : database, ...words)]).toEqual([
          words,
          [expect.stringMatching(en), expect.stringMatching(zh)],
        ]);
      expect(await there.store.ledgers()).toEqual([]);
      const refused = started(database, chinese, ...restore, '--segments', '99');
      expect(await refused.ended()).toBe(1);
      expect(refused.complained().trim()).toMatch(/^✖ 只有 \d+ 段，没有 99 段：请.*$/u);
    });
  });

  it('refuses to follow a log that nobody serves, and one that another process follows', async () => {
    const { DATABASE_URL: _, ...none } = {
      ...before,
      TAIZHANG_STATE: at('none'),
      TAIZHANG_BUILT: 'true',
      LC_ALL: chinese,
    };
    const words = ['backup', '--to', at('backups'), '--follow'];
    const child = spawn(process.execPath, [command, ...words], { env: none, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(complaints.trim()).toBe(
      '✖ 没有可以归档的账本：请先启动系统（npm start），或者设置 DATABASE_URL 和 MIGRATION_DATABASE_URL',
    );
    const first = started(house, english, ...words);
    await first.line(/^following the log/u);
    expect(await refusedInBoth(house, ...words)).toEqual([
      expect.stringMatching(/^another process follows .*Stop one of the two, or take another folder$/u),
      expect.stringMatching(/^已有另一个程序在往 .*请停掉其中一个，或者换一个文件夹$/u),
    ]);
    expect(await first.ended('SIGINT')).toBe(0);
  });
});
