import type { UnitRoll } from '../../api/shapes';
import { personsFound } from './persons-found';

const person = (name: string, post: string, rank: { zh: string; en: string }): UnitRoll['persons'][number] => ({
  personId: name,
  ...{ name, post, rank, since: '2016-03-01', cityManaged: false, leadershipMember: false },
  ...{ leftOn: null, leftHow: null, roles: [] },
});
const lin = person('林某', '科员', { zh: '科员', en: 'clerk' });
const chen = person('陈某', '站长', { zh: '科级', en: 'section rank' });

describe('persons of a unit', () => {
  it('are found by part of a name, a post or a rank, in both languages', () => {
    expect(personsFound([lin, chen], '林')).toEqual([lin]);
    expect(personsFound([lin, chen], ' 站 ')).toEqual([chen]);
    expect(personsFound([lin, chen], 'Section')).toEqual([chen]);
    expect(personsFound([lin, chen], '王')).toEqual([]);
  });

  it('are all there where nothing is typed', () => {
    expect(personsFound([lin, chen], ' ')).toEqual([lin, chen]);
  });
});
