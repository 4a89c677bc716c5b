import type { Rank, Role } from '@taizhang/domain';
import { pick, roll } from '../roll';
import {
  plainPost,
  withCasework,
  type CaseworkRoles,
  type OrganisationSketch,
  type Post,
  type UnitSketch,
} from './organisation-sketch';

/** A provincial department with its offices, its affiliated units, and city bureaus with the counties below them. */
const offices = ['厅领导班子', '办公室', '人事处', '监察室', '执法监察处'];
const affiliated = [
  ['省土地综合整治中心', '土地整治中心'],
  ['省地质环境监测总站', '环境监测总站'],
] as const;
const cities = ['临渌市', '沅浦市', '澧阳市', '衡岭市', '郴江市', '资川市'];
const counties = ['茶岭县', '白石县', '渌南县', '永渡县', '云塘县', '岚山县', '禾川县', '澄江县'];

const office = (name: string): UnitSketch => ({
  name: `省国土资源厅${name}`,
  shortName: name,
  kind: 'section',
  under: null,
});

/** After headquarters and its affiliated units: a city with two counties and a unit of its own, and so on. */
function sketchUnits(count: number): readonly UnitSketch[] {
  const units: UnitSketch[] = [
    ...offices.map(office),
    ...affiliated.map(([name, shortName]): UnitSketch => ({ name, shortName, kind: 'affiliated', under: null })),
  ];
  for (let index = 0; units.length < count; index += 1) {
    const round = Math.floor(index / cities.length);
    const place = `${cities[index % cities.length] ?? ''}${round === 0 ? '' : `第${round + 1}区`}`;
    const city = units.length;
    const county = (nth: number): UnitSketch => {
      const name = counties[(2 * index + nth) % counties.length] ?? '';
      return { name: `${place}${name}国土资源局`, shortName: `${name}局`, kind: 'county', under: city };
    };
    units.push(
      { name: `${place}国土资源局`, shortName: `${place}局`, kind: 'city', under: null },
      county(0),
      county(1),
      { name: `${place}土地储备中心`, shortName: `${place}储备中心`, kind: 'affiliated', under: city },
    );
  }
  return units.slice(0, Math.max(count, offices.length + affiliated.length));
}

const member = (post: string, rank: Rank, roles: Post['roles']): Post => ({
  post,
  rank,
  cityManaged: false,
  leadershipMember: true,
  roles,
});
const own = (role: Role) => ({ role, over: 'own' as const });

const leaders: readonly Post[] = [
  member('党组书记、厅长', 'department', [{ role: 'partySecretary', over: 'bureau' }, own('unitHead')]),
  member('党组成员、副厅长', 'deputyDepartment', [
    { role: 'inChargeLeader', over: 'bureau' },
    { role: 'leader', over: 'bureau' },
  ]),
  member('党组成员、纪检组组长', 'deputyDepartment', [{ role: 'disciplineGroup', over: 'bureau' }]),
];

/** Heads of headquarters and of cities are of division rank, those below cities of section rank. */
const headRank = ({ kind, under }: UnitSketch): Rank => (kind === 'county' || under !== null ? 'section' : 'division');

const titleOf = ({ kind }: UnitSketch): string =>
  kind === 'section' ? '处长' : kind === 'city' || kind === 'county' ? '局长' : '主任';

/** Outside headquarters the deputy is the part-time inspector, who keeps the pledges. [R-014, R-039] */
function deputyOf(unit: UnitSketch): Post {
  const rank: Rank = headRank(unit) === 'division' ? 'deputyDivision' : 'deputySection';
  if (unit.kind === 'section') return plainPost(`副${titleOf(unit)}`, rank, [own('unitDeputy')]);
  return plainPost(`副${titleOf(unit)}、兼职纪检监察员`, rank, [own('unitDeputy'), own('partInspector')]);
}

const others: readonly (readonly [string, Rank, number])[] = [
  ['主任科员', 'section', 0.15],
  ['副主任科员', 'deputySection', 0.35],
  ['科员', 'clerk', 0.75],
];

/**
 * Investigators sit in three units and adjudicators in the same three, never one person in both: whoever is concerned,
 * two of each are of another unit. [R-018]
 */
const casework: CaseworkRoles = {
  监察室: { 0: 'caseSupervisor' },
  执法监察处: { 0: 'adjudicator', 1: 'caseOfficer' },
  人事处: { 0: 'adjudicator', 1: 'caseOfficer' },
  办公室: { 0: 'adjudicator', 1: 'caseOfficer' },
};

function postOf(unit: UnitSketch, place: number, seed: string, index: number): Post {
  if (unit.shortName === '监察室' && place === 0)
    return plainPost('监察室主任、专项办主任', 'division', [
      own('unitHead'),
      { role: 'commissionOffice', over: 'bureau' },
    ]);
  if (unit.shortName === '监察室' && place === 2)
    return plainPost('监察室主任科员、专项办分析员', 'section', [
      own('coordinator'),
      { role: 'analyst', over: 'bureau' },
    ]);
  if (place === 0) return plainPost(titleOf(unit), headRank(unit), [own('unitHead')]);
  if (place === 1) return deputyOf(unit);
  if (place === 2) return plainPost('综合岗、联络员', 'clerk', [own('coordinator')]);
  const drawn = roll(seed, 'rank', index);
  const [post, rank] = others.find(([, , share]) => drawn < share) ?? [
    pick(['工程师', '技术员', '工勤人员'], seed, 'post', index),
    'clerk' as const,
  ];
  return plainPost(post, rank);
}

export const provincialDepartment = (count: number): OrganisationSketch => ({
  body: { name: '省国土资源厅', shortName: '省厅' },
  superior: { name: '省直属机关工作委员会', shortName: '省直工委', post: '省直工委书记', rank: 'department' },
  units: sketchUnits(count),
  leaders,
  postOf: (unit, place, seed, index) => withCasework(casework, unit, place, postOf(unit, place, seed, index)),
  weightOf: ({ kind }) => (kind === 'section' ? 0.6 : kind === 'affiliated' ? 1.5 : 1.2),
  seatUnit: '土地整治中心',
});
