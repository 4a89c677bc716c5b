import { personId, type ComputedCell, type Plan, type ReturnCell } from '@taizhang/domain';
import { bureau, on, office } from '../clues/clue-stage.features';
import { campaignInForce } from '../context/campaign-context';
import { amendReturn } from './amend-return.handler';
import { computeReturn } from './compute-return';
import { draftReturn } from './draft-return.handler';
import { keepDifference } from './keep-difference.handler';
import { receiveReturn } from './receive-return.handler';
import { campaign, ofStation, openReturnStage, type ReturnStage } from './return-stage.features';
import { termsOf } from './return-terms';
import { sendReturnBack } from './send-return-back.handler';
import { sendReturn } from './send-return.handler';
import { signReturn } from './sign-return.handler';
import { signZeroReturn } from './sign-zero-return.handler';

const zhang = personId('p-zhang');

describe('the return of a unit in the campaign against gift money', () => {
  let stage: ReturnStage;
  beforeAll(async () => {
    stage = await openReturnStage('returns');
  });
  afterAll(() => stage?.close());

  const computedAt = async (day?: string): Promise<readonly ComputedCell[]> => {
    const { app, ledger } = stage;
    const inForce = (await campaignInForce(app, ledger, campaign))!;
    const terms = termsOf(inForce.plan as Plan, 'statistics')!;
    const now = await app.store.now(ledger);
    const point = day === undefined ? undefined : { asOf: on(day) };
    const asked = { campaign: inForce, terms, unitId: ofStation.unitId, days: undefined };
    return computeReturn(app, ledger, asked, point?.asOf ?? now, point);
  };
  const figures = async (day?: string): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      (await computedAt(day))
        .filter(({ value }) => value !== 0)
        .map(({ row, column, value }) => [`${row}.${column}`, value]),
    );
  const draft = (cells: readonly ReturnCell[]) =>
    draftReturn(stage.app, stage.by('p-clerk', { key: ofStation, cells, phone: '0000-000001' }));
  const filled = async (change: Readonly<Record<string, number>> = {}): Promise<readonly ReturnCell[]> =>
    (await computedAt()).map(({ row, column, value }) => ({
      row,
      column,
      value: change[`${row}.${column}`] ?? value ?? 0,
    }));

  it('is refused before it is filled in, to somebody of another unit, and where the unit owes none', async () => {
    const { app, by } = stage;
    expect(await signReturn(app, by('p-head', { key: ofStation }))).toMatchObject({ code: 'ReturnNotDrafted' });
    const other = by('p-peer', { key: ofStation, cells: [], phone: '' });
    expect(await draftReturn(app, other)).toMatchObject({ code: 'Forbidden' });
    const ofOffice = { ...ofStation, unitId: office };
    const office1 = by('p-supervisor', { key: ofOffice, cells: [], phone: '' });
    expect(await draftReturn(app, office1)).toMatchObject({ code: 'ReturnNotOwed' });
    const unknown = by('p-clerk', { key: { ...ofStation, obligation: 'weekly' }, cells: [], phone: '' });
    expect(await draftReturn(app, unknown)).toMatchObject({ code: 'NotFound' });
  });

  it('may be a zero return, which the head of the unit signs and the coordinator does not', async () => {
    const { app, by } = stage;
    expect(await signZeroReturn(app, by('p-clerk', { key: ofStation }))).toMatchObject({ code: 'Forbidden' });
    await stage.done(signZeroReturn(app, by('p-head', { key: ofStation })));
    expect(await stage.stateOf(ofStation)).toMatchObject({ status: 'signed', zero: true, signed: { by: 'p-head' } });
    await stage.done(amendReturn(app, by('p-head', { key: ofStation, reason: '有上交' })));
  });

  it('counts what its persons handed in by the rank of the day, wherever it was received [R-083, R-086]', async () => {
    await stage.handedIn('h1', '2015-03-02', { personId: zhang, amountFen: 100_000 });
    await stage.handedIn('h2', '2015-03-09', { personId: zhang, amountFen: 50_000 });
    await stage.handedIn('h3', '2015-03-09', { personId: personId('p-li'), amountFen: 70_000 });
    await stage.handedIn('h4', '2015-03-10', { fromUnitId: ofStation.unitId, amountFen: 30_000 });
    expect(await figures()).toEqual({
      'handedIn.unitAmount': 30_000,
      'handedIn.unitTimes': 1,
      'handedIn.sectionAmount': 150_000,
      'handedIn.sectionTimes': 2,
      'handedIn.total': 180_000,
    });
    const times = (await computedAt()).find(({ row, column }) => row === 'handedIn' && column === 'sectionTimes');
    expect(times?.streams).toEqual([`handIn/c1/${bureau}/h1`, `handIn/c1/${bureau}/h2`]);
  });

  it('counts as of a date what had happened by then [R-083]', async () => {
    expect(await figures('2015-03-05')).toEqual({
      'handedIn.sectionAmount': 100_000,
      'handedIn.sectionTimes': 1,
      'handedIn.total': 100_000,
    });
  });

  it('says that the amount of what was found is not held, never zero, and leaves tendencies out [R-047]', async () => {
    await stage.found('f1', '2015-04-02', { personId: zhang });
    await stage.found('f2', '2015-04-03', { personId: zhang, tendency: true });
    await stage.found('f3', '2015-04-04', { personId: zhang, problemClass: 'separateSpending' });
    expect(await figures()).toMatchObject({
      'handled.sectionTimes': 1,
      'handled.sectionAmount': null,
      'handled.total': null,
    });
    expect((await figures())['handled.divisionAmount']).toBeUndefined();
  });

  it('is no zero return while the log says otherwise', async () => {
    const { app, by } = stage;
    expect(await signZeroReturn(app, by('p-head', { key: ofStation }))).toMatchObject({ code: 'ReturnNotZero' });
  });

  it('is signed once each difference is corrected or kept with a reason [R-083]', async () => {
    const { app, by } = stage;
    await stage.done(draft(await filled({ 'handedIn.sectionTimes': 1 })));
    expect(await signReturn(app, by('p-head', { key: ofStation }))).toMatchObject({
      code: 'ReturnDifferencesOpen',
      details: { count: 1 },
    });
    const difference = { row: 'handedIn', column: 'sectionTimes', typed: 1, computed: 2 };
    const keep = { key: ofStation, ...difference, reason: '同一人两次，按一人次统计' };
    await stage.done(keepDifference(app, by('p-clerk', keep)));
    expect(await signReturn(app, by('p-clerk', { key: ofStation }))).toMatchObject({ code: 'Forbidden' });
    await stage.done(signReturn(app, by('p-head', { key: ofStation })));
    expect(await stage.stateOf(ofStation)).toMatchObject({ status: 'signed', version: 2, kept: [difference] });
  });

  it('is sent, sent back, amended and received, and every version stays to be read [R-080, R-081]', async () => {
    const { app, by } = stage;
    await stage.done(sendReturn(app, by('p-clerk', { key: ofStation })));
    const back = { key: ofStation, reason: '科级人次不对' };
    expect(await sendReturnBack(app, by('p-head', back))).toMatchObject({ code: 'Forbidden' });
    await stage.done(sendReturnBack(app, by('p-supervisor', back)));
    await stage.done(draft(await filled()));
    await stage.done(signReturn(app, by('p-head', { key: ofStation })));
    await stage.done(sendReturn(app, by('p-clerk', { key: ofStation })));
    await stage.done(receiveReturn(app, by('p-supervisor', { key: ofStation })));
    const state = await stage.stateOf(ofStation);
    expect(state).toMatchObject({ status: 'received', version: 3, received: { by: 'p-supervisor' } });
    expect(state?.superseded.map(({ zero, sentBack }) => [zero, sentBack])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
