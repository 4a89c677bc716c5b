import { obligation, table } from '../return/return.features';
import { checkPlan } from './check-plan';
import type { UnitDuty } from './plan.types';
import type { ReturnColumn, ReturnsRule } from './returns.types';
import { samplePlan } from './sample-plan.features';

const duty = samplePlan.unitDuties[0] as UnitDuty;
const sound: ReturnsRule = { tables: [table], obligations: [{ ...obligation, duty: duty.key }] };
const found = (returns: ReturnsRule) =>
  checkPlan({ ...samplePlan, returns }).map(({ code, path }) => [code, path.join('.')]);
const withTable = (change: Partial<typeof table>): ReturnsRule => ({ ...sound, tables: [{ ...table, ...change }] });
const first = table.columns[0] as ReturnColumn;

describe('returns of a plan', () => {
  it('are sound when every key leads somewhere, and may be absent [R-080]', () => {
    expect(found(sound)).toEqual([]);
    expect(checkPlan(samplePlan)).toEqual([]);
  });

  it('belong to a table and a unit duty that exist', () => {
    const lost = { ...obligation, table: 't9', duty: 'nowhere' };
    expect(found({ ...sound, obligations: [lost] })).toEqual([
      ['unknownReference', 'returns.obligations.0.table'],
      ['unknownReference', 'returns.obligations.0.duty'],
    ]);
  });

  it('have their day from a duty or from a rhythm, never from both, and a ladder of their own only with a rhythm [R-080]', () => {
    const rhythm = { kind: 'monthly', day: 5, ifHoliday: 'asIs', pastEnd: true } as const;
    const { duty: _, ...open } = obligation;
    const at = (change: Partial<typeof obligation>) => found({ ...sound, obligations: [{ ...open, ...change }] });
    expect(at({ rhythm, ladder: 'unitDuty', appliesTo: ['county'] })).toEqual([]);
    expect(at({})).toEqual([['dutyOrRhythm', 'returns.obligations.0']]);
    expect(at({ rhythm, duty: duty.key })).toEqual([['dutyOrRhythm', 'returns.obligations.0']]);
    expect(at({ duty: duty.key, ladder: 'unitDuty' })).toEqual([['onlyWithRhythm', 'returns.obligations.0.ladder']]);
    expect(at({ rhythm, ladder: 'nowhere' })).toEqual([['unknownReference', 'returns.obligations.0.ladder']]);
    expect(at({ rhythm, appliesTo: ['city', 'city'] })).toEqual([
      ['repeatedEntry', 'returns.obligations.0.appliesTo.1'],
    ]);
  });

  it('have a header tree without a ring: a heading lies under one that stands before it [R-082]', () => {
    const label = { zh: '表头', en: 'head' };
    const heads = [
      { key: 'a', label, under: 'b' },
      { key: 'b', label, under: 'a' },
    ];
    expect(found(withTable({ heads }))).toEqual([['unknownReference', 'returns.tables.0.heads.0.under']]);
    expect(found(withTable({ columns: [{ ...first, under: 'c' }] }))).toEqual([
      ['unknownReference', 'returns.tables.0.columns.0.under'],
    ]);
  });

  it('count in tables with rows and list in those without; a rule by rank says which ranks [R-082]', () => {
    expect(found(withTable({ columns: [{ ...first, shows: 'name' }] }))).toEqual([
      ['ruleNotOfTable', 'returns.tables.0.columns.0.shows'],
    ]);
    const { rows: _, ...list } = table;
    expect(found({ ...sound, tables: [{ ...list, columns: [first] }] })).toEqual([
      ['ruleNotOfTable', 'returns.tables.0.columns.0.shows'],
    ]);
    expect(found(withTable({ columns: [{ ...first, shows: 'rankTimes' }] }))).toEqual([
      ['ruleWithoutRanks', 'returns.tables.0.columns.0.shows'],
    ]);
  });

  it('count findings of kinds that the plan names', () => {
    const label = { zh: '查处', en: 'handled' };
    expect(found(withTable({ rows: [{ key: 'handled', label, counts: 'findings', kinds: ['bribing'] }] }))).toEqual([
      ['unknownReference', 'returns.tables.0.rows.0.kinds.0'],
    ]);
  });
});
