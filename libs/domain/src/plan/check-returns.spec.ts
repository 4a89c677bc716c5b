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
