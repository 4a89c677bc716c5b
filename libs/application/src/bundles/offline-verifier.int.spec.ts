import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asAdmin,
  houseLine,
  inSnapshot,
  linesOfLedger,
  openPool,
  readPartners,
  verifierKeyOf,
  type Partner,
} from '@taizhang/persistence';
import {
  checkpointsForgotten,
  hashedAgain as hashedAgainInPlace,
} from '../../../persistence/src/evidence/rewritten.features';

import { openClueStage, type ClueStage } from '../clues/clue-stage.features';
import { ownHouseOf } from './make-bundle';
import { handOverRange } from './hand-over-range.handler';
import { cutBehind, eventsIn, hashedAgain, type ExportedEvent } from './hashed-again.features';

const verifier = join(__dirname, '../../../../tools/verifier/taizhang-verify.mjs');

/** Whoever was handed a file checks it on a machine that knows nothing of the system. */
describe('the offline verifier', () => {
  let stage: ClueStage;
  let folder: string;
  let key: string;
  let partner: Partner;
  let bundle: readonly string[];

  beforeAll(async () => {
    stage = await openClueStage('offline');
    folder = mkdtempSync(join(tmpdir(), 'taizhang-offline-'));
    const line = houseLine(await ownHouseOf(stage.app));
    key = line.split(' ')[0] ?? '';
    partner = readPartners(`${line} 自己`)[0] as Partner;
    await stage.app.evidence.make(stage.ledger);
    bundle = await rangeOf(3, 9);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await stage.close();
  });

  async function rangeOf(first: number, last: number): Promise<readonly string[]> {
    const lines: string[] = [];
    const request = stage.by('system', { first, last, to: partner });
    const made = await handOverRange(stage.app, request, (line) => void lines.push(line));
    expect(made).toMatchObject({ status: 'handedOver' });
    return lines;
  }
  /** A child process with nothing but the file and the key. */
  function run(
    text: string,
    of: string = key,
    language = 'en',
    kept: readonly string[] = [],
  ): { readonly code: number | null; readonly says: string } {
    const file = join(folder, 'handed-over');
    writeFileSync(file, text);
    const anchors = kept.flatMap((each, n) => {
      writeFileSync(join(folder, `kept-${n + 1}`), each);
      return ['--anchor', `kept-${n + 1}`];
    });
    const key = of === '' ? [] : ['--key', of];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [verifier, file, ...key, '--lang', language, ...anchors],
      { encoding: 'utf8', env: {}, cwd: folder },
    );
    return { code: status, says: stdout + stderr };
  }
  const changed = (line: number, from: string | RegExp, to: string): string =>
    bundle.map((text, n) => (n === line - 1 ? text.replace(from, to) : text)).join('');

  it('says that a bundle is true, in words, in either language', () => {
    expect(run(bundle.join(''))).toEqual({
      code: 0,
      says: expect.stringMatching(/^True\. Ledger offline of \S+: events 3–9, 7 of them, are unchanged\./u) as string,
    });
    expect(run(bundle.join(''), key, 'zh').says).toMatch(/^属实。.+的账本 offline，记录 3–9，共 7 条，未被改动。/u);
  });

  it.each([
    ['a changed payload', () => changed(4, '\\"type\\":\\"', '\\"type\\":\\"X'), 4, /event 5 of \S+ was changed/u],
    [
      'a changed recorded time',
      () => changed(8, /"recordedAt":"20../u, '"recordedAt":"2031'),
      8,
      /event 9 of \S+ was changed/u,
    ],
    [
      'a changed time of commit',
      () => changed(8, /"committedAt":"20../u, '"committedAt":"2131'),
      8,
      /event 9 of \S+ was changed/u,
    ],
    [
      'an earlier time of commit',
      () => changed(8, /"committedAt":"20../u, '"committedAt":"2011'),
      8,
      /event 9 of \S+ is committed before its predecessor/u,
    ],
    [
      'a changed order',
      () => [...bundle.slice(0, 2), bundle[3], bundle[2], ...bundle.slice(4)].join(''),
      3,
      /event 4 is missing: this is event 5 of/u,
    ],
    ['an event taken out', () => bundle.filter((_, n) => n !== 4).join(''), 5, /event 6 is missing/u],
    [
      'an event taken out with the others moved up',
      () =>
        bundle
          .filter((_, n) => n !== 4)
          .map((text) => text.replace('"position":7', '"position":6'))
          .join(''),
      5,
      /event 6 of \S+ was changed/u,
    ],
    ['an event put in', () => [...bundle.slice(0, 8), bundle[7], ...bundle.slice(8)].join(''), 9, /out of order/u],
    ['a cut tail', () => bundle.slice(0, -1).join(''), 9, /has no signature/u],
    ['another range in the first line', () => changed(1, '"last":9', '"last":8'), 10, /not of this content/u],
  ])('finds %s and names its line', (_title, damage, line, what) => {
    const { code, says } = run(damage());
    expect(code).toBe(1);
    expect(says).toMatch(new RegExp(`^Not true\\. Line ${line}: `, 'u'));
    expect(says).toMatch(what);
  });

  describe('of a ledger as JSON Lines', () => {
    let lines: readonly string[];
    let events: readonly (ExportedEvent & { readonly line: number })[];
    let last: number;
    let kept: { readonly checkpoint: string; readonly range: string; readonly message: string };
    beforeAll(async () => {
      const { app, ledger } = stage;
      const { note } = await app.evidence.make(ledger);
      kept = {
        checkpoint: note,
        range: bundle.join(''),
        message: `${JSON.stringify({ specversion: '1.0', data: { note } })}\n`,
      };
      const pool = openPool(stage.database.app, 1);
      lines = await inSnapshot(pool, 'READ ONLY', async (client) => {
        const made: string[] = [];
        for await (const line of linesOfLedger(client, { ledger })) made.push(line);
        return made;
      });
      await pool.end();
      events = eventsIn(lines);
      last = events.at(-1)?.position ?? 0;
    });
    const lineOf = (position: number): number => events.find((event) => event.position === position)?.line ?? 0;
    const at = (position: number, change: (line: string) => string): string =>
      lines.map((line, n) => (n === lineOf(position) - 1 ? change(line) : line)).join('');
    const renamed = (position: number) => (event: ExportedEvent) =>
      event.position === position ? { ...event, event: { ...event.event, actor: { kind: 'engine' } } } : event;

    it('says that it is whole, and that a rewritten history needs what was kept before', () => {
      const { code, says } = run(lines.join(''), '');
      expect([code, says]).toEqual([0, expect.stringMatching(/^True\. Ledger offline: events 1–\d+, /u)]);
      expect(says).toContain('found with --anchor only');
      const held = run(lines.join(''), key, 'en', Object.values(kept));
      expect(held).toMatchObject({ code: 0 });
      expect(held.says).toMatch(
        /It agrees with what was kept: 3 checkpoints \(up to event \d+\), 7 events one by one/u,
      );
      expect(run(lines.join(''), key, 'zh', [kept.checkpoint]).says).toMatch(/与先前留存的一致：存证 1 份/u);
    });

    it.each<readonly [string, () => string, () => number, RegExp]>([
      [
        'a changed payload',
        () => at(6, (line) => line.replace('"payload":{', '"payload":{"a":1,')),
        () => lineOf(6),
        /: event 6 of \S+ was changed/u,
      ],
      [
        'a changed recordedAt',
        () => at(6, (line) => line.replace(/"recordedAt":"20../u, '"recordedAt":"2031')),
        () => lineOf(6),
        /: event 6 of \S+ was changed/u,
      ],
      [
        'a changed committedAt',
        () => at(6, (line) => line.replace(/"committedAt":"20../u, '"committedAt":"2131')),
        () => lineOf(6),
        /: event 6 of \S+ was changed/u,
      ],
      [
        'a changed order',
        () => {
          const made = [...lines];
          const [one, other] = [lineOf(6) - 1, lineOf(7) - 1];
          [made[one], made[other]] = [lines[other] ?? '', lines[one] ?? ''];
          return made.join('');
        },
        () => lineOf(6),
        /event 6 is missing: this is event 7 of/u,
      ],
      ['a removed event', () => at(6, () => ''), () => lineOf(6), /event 6 is missing/u],
      ['an inserted event', () => at(6, (line) => line + line), () => lineOf(6) + 1, /event 6 of \S+ is out of order/u],
      [
        'a cut tail',
        () => lines.slice(0, lineOf(8)).join(''),
        () => lineOf(8),
        /the end was cut off: the file stops at event 8/u,
      ],
      [
        'a changed link',
        () => lines.join('').replace(/"link":"[0-9a-f]{4}/u, '"link":"0000'),
        () => 2,
        /events 1–1 do not match the link/u,
      ],
    ])('finds %s and names position, stream and line', (_title, damage, line, what) => {
      const { code, says } = run(damage(), '');
      expect(says).toMatch(what);
      expect([code, /^Not true\. Line (\d+):/u.exec(says)?.[1]]).toEqual([1, String(line())]);
    });

    it('finds a history that was rewritten and hashed again by what was kept: exactly where the events were kept too', () => {
      const rewritten = hashedAgain(lines, renamed(6)).join('');
      expect(run(rewritten, '')).toMatchObject({ code: 0 });
      const held = (each: string): string => run(rewritten, key, 'en', [each]).says;
      expect(held(kept.range)).toMatch(/: event 6 of \S+ is not the one that kept-1 holds/u);
      expect(held(lines.join(''))).toMatch(/: event 6 of \S+ is not the one that kept-1 holds/u);
      for (const each of [kept.checkpoint, kept.message])
        expect(held(each)).toMatch(/: events 1 to \d+ are not those that kept-1 holds/u);
      expect(run(rewritten, key, 'zh', [kept.checkpoint]).says).toMatch(/记录 1–\d+ 不是 kept-1 所存证的/u);
    });

    it.each(['recordedAt', 'committedAt'] as const)('finds a changed %s that was hashed again', (time) => {
      const later = (event: ExportedEvent): ExportedEvent =>
        event.position < 6 ? event : { ...event, [time]: event[time].replace(/^20../u, '2131') };
      const rewritten = hashedAgain(lines, later).join('');
      expect(run(rewritten, '')).toMatchObject({ code: 0 });
      expect(run(rewritten, key, 'en', [kept.range]).says).toMatch(/: event 6 of \S+ is not the one that/u);
    });

    it('finds a tail that was taken off by somebody who knows how', () => {
      const shorter = cutBehind(lines, last - 1).join('');
      expect(run(shorter, '')).toMatchObject({ code: 0 });
      for (const each of [kept.checkpoint, lines.join('')])
        expect(run(shorter, key, 'en', [each]).says).toContain(`holds ${last} events, the file ends at ${last - 1}`);
    });

    it('believes what was kept only where it is true itself, and of this ledger', () => {
      const forged = kept.checkpoint.replace('recorded 20', 'recorded 19');
      expect(run(lines.join(''), key, 'en', [forged])).toMatchObject({ code: 1 });
      expect(run(lines.join(''), key, 'en', [forged]).says).toMatch(/Line 1 of kept-1: not signed by/u);
      const other = hashedAgain(
        lines.map((line) => line.replace('"ledger":"offline"', '"ledger":"elsewhere"')),
        (event) => event,
      );
      expect(run(lines.join(''), key, 'en', [other.join('')]).says).toContain('is of another ledger');
    });
  });

  it('believes nobody but the key that it was given', async () => {
    const impostor = verifierKeyOf({ name: partner.key.name, publicKey: Buffer.alloc(32, 9) });
    expect(run(bundle.join(''), impostor)).toMatchObject({ code: 1 });
    const stranger = verifierKeyOf({ ...partner.key, name: 'elsewhere.example' });
    expect(run(bundle.join(''), stranger).says).toMatch(/no public key of/u);
    expect(run(bundle.join(''), 'nothing').code).toBe(2);
  });

  it('checks a checkpoint by itself', async () => {
    const { note } = await stage.app.evidence.make(stage.ledger);
    expect(run(note)).toMatchObject({ code: 0, says: expect.stringMatching(/^True\. A checkpoint of /u) as string });
    expect(run(note.replace('recorded 20', 'recorded 19'))).toMatchObject({ code: 1 });
  });

  it('follows the proof that a ledger continues its earlier checkpoint', async () => {
    const { position } = await stage.app.store.head(stage.ledger);
    const later = await rangeOf(position, position);
    expect(JSON.parse(later[0] ?? '')).toHaveProperty('since');
    expect(run(later.join('')).says).toContain('continues the checkpoint before');
  });

  it('finds by an older bundle what the house itself rewrote and signed anew', async () => {
    await asAdmin(stage.database.admin, async (admin) => {
      await admin.query(`SET session_replication_role = 'replica'`);
      const recorded = `UPDATE event SET canonical = replace(canonical, '"payload":{', '"payload":{"a":1,') WHERE ledger = $ledger AND position = 6`;
      for (const statement of [recorded, ...hashedAgainInPlace, ...checkpointsForgotten])
        await admin.query(statement.replaceAll('$ledger', `'${stage.ledger}'`));
    });
    await stage.app.evidence.make(stage.ledger);
    const rewritten = (await rangeOf(4, 8)).join('');
    expect(run(rewritten)).toMatchObject({ code: 0 });
    const { code, says } = run(rewritten, key, 'en', [bundle.join('')]);
    expect([code, says]).toEqual([1, expect.stringMatching(/: event 6 of \S+ is not the one that kept-1 holds/u)]);
    expect(run(bundle.join(''), key, 'en', [bundle.join('')]).says).toContain('7 events one by one');
  });
});
