import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundlesOfClue,
  classifyClue,
  handOverClue,
  ownHouseOf,
  registerClue,
  transferClue,
} from '@taizhang/application';
import { clueStream, type ClueId } from '@taizhang/domain';
import { houseLine, readPartners, type Partner } from '@taizhang/persistence';
import { on, openClueStage, station, type ClueStage } from '../../../libs/application/src/clues/clue-stage.features';
import { createProgram } from './program';

/** Two installations that share nothing but files on a disk; the command itself carries them. */
describe('npx taizhang bundle', () => {
  let folder: string;
  let lower: ClueStage;
  let upper: ClueStage;
  let clue: ClueId;
  const before = { ...process.env };
  const file = (name: string): string => join(folder, name);

  /** The command as it is typed, at the desk of one of the two. */
  const typed = (at: ClueStage, ...words: readonly string[]): Promise<string> => typedIn('en_US.UTF-8', at, ...words);
  const typedIn = async (lang: string, at: ClueStage, ...words: readonly string[]): Promise<string> => {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    Object.assign(process.env, at.environment, {
      MIGRATION_DATABASE_URL: at.database.owner,
      ...{ TAIZHANG_STATE: folder, LC_ALL: lang },
      TAIZHANG_PARTNERS: file(`partners-${at.ledger}.txt`),
    });
    try {
      await createProgram().parseAsync(['node', 'taizhang', 'bundle', ...words, '--ledger', at.ledger]);
    } finally {
      log.mockRestore();
    }
    return said.join('\n');
  };
  const partnerOf = async ({ app, ledger }: ClueStage): Promise<Partner> =>
    readPartners(`${houseLine(await ownHouseOf(app))} ${ledger}的单位`)[0] as Partner;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-bundle-'));
    lower = await openClueStage('lower-desk');
    upper = await openClueStage('upper-desk');
    for (const [own, other] of [
      [lower, upper],
      [upper, lower],
    ] as const)
      writeFileSync(
        file(`partners-${own.ledger}.txt`),
        `${houseLine(await ownHouseOf(other.app))} ${other.ledger}的单位\n`,
      );
    const { app, by, ledger, caughtUp } = lower;
    const content = { summary: '举报入股砂石场', accused: '张某某' };
    const told = { unitId: station, receivedAt: on('2017-09-01'), concernedPersonIds: [], content };
    await registerClue(app, by('p-clerk', { ...told, channel: 'visit', reporter: { kind: 'anonymous' } }));
    await caughtUp();
    clue = (await app.reads.clues(ledger, {}))[0]?.state.clueId as ClueId;
    const classified = { clueId: clue, problemClass: '入股', jurisdiction: 'elsewhere', priority: false } as const;
    await classifyClue(app, by('p-supervisor', classified));
    const letter = { clueId: clue, to: '上级', documentNumber: '移〔2017〕9号', grounds: '属上级职责' };
    await transferClue(app, by('p-supervisor', letter));
    await caughtUp();
    const lines: string[] = [];
    const to = await partnerOf(upper);
    await handOverClue(app, by('p-supervisor', { clueId: clue, to }), (line) => void lines.push(line));
    writeFileSync(file('clue.bundle'), lines.join(''));
  });
  afterAll(async () => {
    process.env = before;
    await lower?.close();
    await upper?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what is in the file of another body and writes nothing', async () => {
    const head = (await upper.app.store.head(upper.ledger)).position;
    expect(await typed(upper, 'inspect', file('clue.bundle'))).toContain('letter of transfer: 移〔2017〕9号');
    expect((await upper.app.store.head(upper.ledger)).position).toBe(head);
  });

  it('takes a clue in for the unit that is named, once, and writes the receipt beside the file [R-061]', async () => {
    await expect(typed(upper, 'import', file('clue.bundle'))).rejects.toThrow(/BundleUnitMissing|receiv/i);
    const said = await typed(upper, 'import', file('clue.bundle'), '--unit', station);
    const registered = /registered as clue (\S+)/.exec(said)?.[1] ?? '';
    const { events } = await upper.app.store.readStream(upper.ledger, clueStream(registered as ClueId));
    expect(events[0]).toMatchObject({ type: 'ClueRegistered', payload: { channel: 'transfer' } });
    const head = (await upper.app.store.head(upper.ledger)).position;
    const receipt = readFileSync(file('clue.bundle.receipt'), 'utf8');
    await expect(typed(upper, 'import', file('clue.bundle'), '--unit', station)).rejects.toThrow();
    expect((await upper.app.store.head(upper.ledger)).position).toBe(head);
    expect(readFileSync(file('clue.bundle.receipt'), 'utf8')).toBe(receipt);
  });

  it('takes the receipt back at the sender, whose clue and list then say so [R-061]', async () => {
    expect(await typed(lower, 'list')).toContain('no receipt yet');
    expect(await typedIn('zh_CN.UTF-8', lower, 'list')).toMatch(
      /^○ 线索移送 \S+ \(移〔2017〕9号\) 于 \S+ 送 .*：尚无回执$/mu,
    );
    expect(await typed(lower, 'receipt', file('clue.bundle.receipt'))).toContain('receipt');
    expect(await typed(lower, 'list')).toMatch(/receipt HZ-/);
    const { position } = await lower.app.store.head(lower.ledger);
    const [bundle] = await bundlesOfClue(lower.app, lower.ledger, clue, position);
    expect(bundle).toMatchObject({ status: 'receipted', clueId: clue });
  });
});
