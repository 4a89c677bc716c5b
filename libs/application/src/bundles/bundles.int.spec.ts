import { fold, bundleDecider, clueStream, type BundleEvent, type ClueId, type Stored } from '@taizhang/domain';
import { houseLine, readPartners, type Partner } from '@taizhang/persistence';
import type { CommandOutcome } from '../command/command';
import { classifyClue } from '../clues/classify-clue.handler';
import { intakeClueId } from '../clues/clue-id';
import { bureau, on, openClueStage, station, type ClueStage } from '../clues/clue-stage.features';
import { registerClue } from '../clues/register-clue.handler';
import { transferClue } from '../clues/transfer-clue.handler';
import { bundleOf } from './bundle-command';
import { handOverClue } from './hand-over-clue.handler';
import { ownHouseOf } from './make-bundle';
import { handOverRange } from './hand-over-range.handler';
import { takeBundleReceipt } from './take-bundle-receipt.handler';
import { takeInBundle, type TakenIn } from './take-in-bundle.handler';

interface Side {
  readonly stage: ClueStage;
  readonly name: string;
  readonly partner: Partner;
}
let lower: Side;
let upper: Side;

async function openSide(name: string): Promise<Side> {
  const stage = await openClueStage(name);
  const [partner] = readPartners(`${houseLine(await ownHouseOf(stage.app))} ${name}的单位`);
  return { stage, name: partner?.key.name ?? '', partner: partner as Partner };
}
beforeAll(async () => {
  lower = await openSide('lower');
  upper = await openSide('upper');
});
afterAll(() => Promise.all([lower.stage.close(), upper.stage.close()]));

const done = (outcome: CommandOutcome): CommandOutcome => {
  expect(outcome).toMatchObject({ status: 'accepted' });
  return outcome;
};

/** A clue of the lower side that is transferred to another body. */
async function transferredClue(key: string): Promise<ClueId> {
  const { app, by, caughtUp } = lower.stage;
  const told = { summary: `举报入股砂石场 ${key}`, accused: '张某某' };
  const input = {
    ...{ unitId: station, channel: 'visit', receivedAt: on('2017-09-01'), concernedPersonIds: [], content: told },
    reporter: { kind: 'realName', name: '举报人甲', contact: '13900000000' },
  } as const;
  done(await registerClue(app, by('p-clerk', input, key)));
  const clueId = intakeClueId(key);
  await caughtUp();
  const classified = { clueId, problemClass: '入股', jurisdiction: 'elsewhere', priority: false } as const;
  done(await classifyClue(app, by('p-supervisor', classified)));
  const to = { clueId, to: '市审计局', documentNumber: `移〔2017〕${key}号`, grounds: '属审计职责' };
  done(await transferClue(app, by('p-supervisor', to)));
  await caughtUp();
  return clueId;
}

async function bundleOfClue(clueId: ClueId, actor = 'p-supervisor'): Promise<readonly string[]> {
  const lines: string[] = [];
  const request = lower.stage.by(actor, { clueId, to: upper.partner });
  const made = await handOverClue(lower.stage.app, request, (line) => void lines.push(line));
  expect(made).toMatchObject({ status: 'handedOver' });
  return lines.map((line) => line.trimEnd());
}
const bundleOfRange = async (first: number, last: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  const request = lower.stage.by('system', { first, last, to: upper.partner });
  const made = await handOverRange(lower.stage.app, request, (line) => void lines.push(line));
  expect(made).toMatchObject({ status: 'handedOver', events: last - first + 1 });
  return lines.map((line) => line.trimEnd());
};
const takeIn = (lines: readonly string[], partners = [lower.partner]): Promise<TakenIn> =>
  takeInBundle(upper.stage.app, upper.stage.by('system', { lines, unitId: station }), partners);

const registrations = async (): Promise<number> => {
  const { app, ledger } = upper.stage;
  const events = await app.store.readFeed(ledger, { after: 0, limit: 10_000, categories: ['clue'] });
  return events.filter(({ type }) => type === 'ClueRegistered').length;
};

describe('a transferred clue as a bundle', () => {
  it('is registered once by its receiver, whatever is brought again, and its receipt closes the transfer [R-061]', async () => {
    const clueId = await transferredClue('7');
    const lines = await bundleOfClue(clueId);
    const before = await registrations();
    const taken = await takeIn(lines);
    expect(taken).toMatchObject({ status: 'takenIn' });
    const again = await takeIn(lines);
    expect(again).toMatchObject({ status: 'rejected', code: 'BundleTakenInAlready', receipt: taken.receipt });
    expect(await registrations()).toBe(before + 1);

    const { app, by, ledger } = lower.stage;
    const bundleId = (JSON.parse(lines[0] ?? '') as { bundle: string }).bundle;
    expect(await bundleOf(app, ledger, bundleId)).toMatchObject({ status: 'handedOver', clueId });
    const receipt = () => by('system', { note: taken.receipt ?? '' });
    done(await takeBundleReceipt(app, receipt(), [upper.partner]));
    done(await takeBundleReceipt(app, receipt(), [upper.partner]));
    expect(await bundleOf(app, ledger, bundleId)).toMatchObject({ status: 'receipted' });
    const { events } = await app.store.readStream(ledger, clueStream(clueId));
    expect(events.filter(({ type }) => type === 'ClueTransferReceived')).toHaveLength(1);
  });

  it('is the same file whenever it is made, and the same transfer in another file registers nothing anew', async () => {
    const clueId = await transferredClue('8');
    const lines = await bundleOfClue(clueId);
    expect(await bundleOfClue(clueId)).toEqual(lines);
    const { app, ledger } = lower.stage;
    const feed = await app.store.readFeed(ledger, { after: 0, limit: 10_000, categories: ['bundle'] });
    const handed = feed.filter((event) => JSON.stringify(event.payload).includes(clueId));
    expect(fold(bundleDecider, handed as readonly Stored<BundleEvent>[])).toMatchObject({ events: 2 });
    expect(handed).toHaveLength(1);
    await takeIn(lines);
    const before = await registrations();
    await takeIn(lines);
    expect(await registrations()).toBe(before);
  });

  it('tells nobody but its receiver what it is about, and nobody at all who reported', async () => {
    const clueId = await transferredClue('9');
    const text = (await bundleOfClue(clueId)).join('\n');
    for (const word of ['砂石场', '张某某', '举报人甲', '13900000000']) expect(text).not.toContain(word);
    const { app, by } = lower.stage;
    const wrong = by('system', { lines: text.split('\n'), unitId: bureau });
    expect(await takeInBundle(app, wrong, [lower.partner])).toMatchObject({ code: 'BundleNotForUs' });
  });

  it('registers nothing for somebody who may take in no bundle', async () => {
    const lines = await bundleOfClue(await transferredClue('13'));
    const before = await registrations();
    const { app, by } = upper.stage;
    const refused = await takeInBundle(app, by('p-head', { lines, unitId: station }), [lower.partner]);
    expect(refused).toMatchObject({ status: 'rejected', code: 'Forbidden' });
    expect(await registrations()).toBe(before);
    expect(await takeIn(lines)).toMatchObject({ status: 'takenIn' });
    expect(await registrations()).toBe(before + 1);
  });

  it('is made by whoever keeps the clue, and its opening stands in the log; a stranger learns nothing', async () => {
    const clueId = await transferredClue('10');
    const { app, by, ledger } = lower.stage;
    const attempt = (actor: string, of = clueId) =>
      handOverClue(app, by(actor, { clueId: of, to: upper.partner }), () => undefined);
    expect(await attempt('p-head')).toMatchObject({ status: 'rejected', code: 'NotFound' });
    expect(await attempt('system')).toMatchObject({ status: 'rejected', code: 'NotFound' });
    expect(await attempt('p-supervisor', 'nowhere' as ClueId)).toMatchObject({ code: 'NotFound' });
    await bundleOfClue(clueId);
    const opened = await app.store.readFeed(ledger, { after: 0, limit: 10_000, categories: ['sealing'] });
    expect(opened.at(-1)).toMatchObject({ type: 'SealedRead', payload: { reason: '移送函 移〔2017〕10号' } });
  });

  it('cannot be made of a clue that is not transferred', async () => {
    const { app, by, caughtUp } = lower.stage;
    const input = {
      ...{ unitId: station, channel: 'visit', receivedAt: on('2017-09-01'), concernedPersonIds: [] },
      ...{ content: { summary: '某事', accused: '某' }, reporter: { kind: 'anonymous' } },
    } as const;
    done(await registerClue(app, by('p-clerk', input, 'kept')));
    await caughtUp();
    const request = by('p-supervisor', { clueId: intakeClueId('kept'), to: upper.partner });
    expect(await handOverClue(app, request, () => undefined)).toMatchObject({
      code: 'BundleClueNotTransferred',
    });
  });
});

describe('a range of a ledger as a bundle', () => {
  it('is taken in with its proofs, and continues the checkpoint before it', async () => {
    const first = await bundleOfRange(1, 5);
    expect(await takeIn(first)).toMatchObject({ status: 'takenIn', bundle: { checkpoint: { ledger: 'lower' } } });
    const { position } = await lower.stage.app.store.head(lower.stage.ledger);
    const next = await bundleOfRange(position - 2, position);
    const taken = await takeIn(next);
    expect(taken).toMatchObject({ status: 'takenIn' });
    expect(taken.status === 'takenIn' && taken.bundle.since?.size).toBeGreaterThan(0);
    const beyond = lower.stage.by('system', { first: 3, last: position + 99, to: upper.partner });
    expect(await handOverRange(lower.stage.app, beyond, () => undefined)).toMatchObject({
      code: 'BundleRangeEmpty',
    });
  });

  it('is refused with the place of the damage, before anything is written', async () => {
    const lines = await bundleOfRange(2, 6);
    const { position } = await upper.stage.app.store.head(upper.stage.ledger);
    const change = (line: number, from: RegExp | string, to: string): readonly string[] =>
      lines.map((text, n) => (n === line - 1 ? text.replace(from, to) : text));
    const expectDamage = async (damaged: readonly string[], line: number, what: RegExp): Promise<void> => {
      const { details, ...rest } = (await takeIn(damaged)) as Extract<TakenIn, { status: 'rejected' }>;
      expect(rest).toMatchObject({ code: 'BundleDamaged' });
      expect(details).toEqual({ line, what: expect.stringMatching(what) as string });
    };
    await expectDamage(change(4, '\\"type\\":\\"', '\\"type\\":\\"X'), 4, /does not match its leaf/u);
    await expectDamage(change(3, /"recordedAt":"20../u, '"recordedAt":"2016'), 3, /does not match its leaf/u);
    await expectDamage([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)], 4, /out of order/u);
    await expectDamage([...lines.slice(0, 3), ...lines.slice(4)], 7, /signature is not of this content/u);
    await expectDamage(lines.slice(0, -1), 8, /ends too early/u);
    await expectDamage([...lines, '{"more":1}'], lines.length + 1, /after the signature/u);
    await expectDamage(change(1, '"last":6', '"last":7'), lines.length, /signature is not of this content/u);
    expect(await takeIn(['not a bundle'])).toMatchObject({ code: 'BundleUnreadable', details: { line: 1 } });
    expect(await takeIn(change(1, 'bundle/1', 'bundle/9'))).toMatchObject({ code: 'BundleUnreadable' });
    expect(await takeIn(lines, [])).toMatchObject({ code: 'BundleSenderUnknown', details: { house: lower.name } });
    const impostor = { ...lower.partner, key: { ...upper.partner.key, name: lower.name } };
    expect(await takeIn(lines, [impostor])).toMatchObject({ code: 'BundleSenderUnknown' });
    expect((await upper.stage.app.store.head(upper.stage.ledger)).position).toBe(position);
  });
});

describe('a receipt', () => {
  it('is refused when it is none, of an unknown signer, changed, or of nothing that was handed over', async () => {
    const { app, by } = lower.stage;
    const taken = await takeIn(await bundleOfRange(3, 4));
    const note = taken.receipt ?? '';
    const take = (text: string, partners = [upper.partner]) =>
      takeBundleReceipt(app, by('system', { note: text }), partners);
    expect(await take('回执')).toMatchObject({ code: 'BundleUnreadable' });
    expect(await take(note, [])).toMatchObject({ code: 'BundleSenderUnknown', details: { house: upper.name } });
    expect(await take(note.replace('HZ-', 'HZ_'))).toMatchObject({ code: 'BundleSenderUnknown' });
    const elsewhere = takeBundleReceipt(upper.stage.app, upper.stage.by('system', { note }), [upper.partner]);
    expect(await elsewhere).toMatchObject({ code: 'BundleNeverHandedOver' });
    done(await take(note));
  });
});
