import type { UnitNode } from '../../api/shapes';
import { pathTo, unitTrees, type UnitBranch } from './unit-tree-model';

const unit = (unitId: string, blockParent: string | null = null, lineParent: string | null = null): UnitNode => ({
  unitId,
  name: unitId,
  shortName: unitId,
  kind: { zh: '科室', en: 'section' },
  blockParent,
  lineParent,
  order: 0,
  open: true,
});
const shape = (branches: readonly UnitBranch[]): unknown =>
  branches.map(({ unit: { unitId }, below }) => (below.length === 0 ? unitId : [unitId, shape(below)]));

describe('the trees of an organisation', () => {
  const units = [unit('city'), unit('bureau', 'city'), unit('office', 'bureau'), unit('county', 'city', 'bureau')];

  it('differ by block and by line: a county bureau is managed by one and directed by another [R-011]', () => {
    expect(shape(unitTrees(units, 'block'))).toEqual([['city', [['bureau', ['office']], 'county']]]);
    expect(shape(unitTrees(units, 'line'))).toEqual(['city', ['bureau', ['county']], 'office']);
  });

  it('begin where the parent is out of the reach of the reader', () => {
    expect(shape(unitTrees(units.slice(1), 'block'))).toEqual([['bureau', ['office']], 'county']);
  });

  it('open down to the unit that is chosen', () => {
    expect([...pathTo(units, 'office', 'block')]).toEqual(['office', 'bureau', 'city']);
    expect([...pathTo([unit('a', 'b'), unit('b', 'a')], 'a', 'block')]).toEqual(['a', 'b']);
  });
});
