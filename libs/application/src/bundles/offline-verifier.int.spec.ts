import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseLine, readPartners, verifierKeyOf, type Partner } from '@taizhang/persistence';
import { openClueStage, type ClueStage } from '../clues/clue-stage.features';
import { ownHouseOf } from './make-bundle';
import { handOverRange } from './hand-over-range.handler';

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
  ): { readonly code: number | null; readonly says: string } {
    const file = join(folder, 'handed-over');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, file, '--key', of, '--lang', language], {
      encoding: 'utf8',
      env: {},
      cwd: folder,
    });
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
    ['a changed payload', () => changed(4, '\\"type\\":\\"', '\\"type\\":\\"X'), 4, /event 5 was changed/u],
    [
      'a changed recorded time',
      () => changed(8, /"recordedAt":"20../u, '"recordedAt":"2031'),
      8,
      /event 9 was changed/u,
    ],
    [
      'a changed order',
      () => [...bundle.slice(0, 2), bundle[3], bundle[2], ...bundle.slice(4)].join(''),
      4,
      /event 4 is out of order/u,
    ],
    ['an event taken out', () => bundle.filter((_, n) => n !== 4).join(''), 9, /removed or put in/u],
    ['an event put in', () => [...bundle.slice(0, 8), bundle[7], ...bundle.slice(8)].join(''), 9, /out of order/u],
    ['a cut tail', () => bundle.slice(0, -1).join(''), 9, /has no signature/u],
    ['another range in the first line', () => changed(1, '"last":9', '"last":8'), 10, /not of this content/u],
  ])('finds %s and names its line', (_title, damage, line, what) => {
    const { code, says } = run(damage());
    expect(code).toBe(1);
    expect(says).toMatch(new RegExp(`^Not true\\. Line ${line}: `, 'u'));
    expect(says).toMatch(what);
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
});
