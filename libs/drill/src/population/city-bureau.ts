import type { Rank, Role } from '@taizhang/domain';
import { chance, pick } from '../roll';
import {
  plainPost,
  withCasework,
  type CaseworkRoles,
  type OrganisationSketch,
  type Post,
  type UnitSketch,
} from './organisation-sketch';

/** A city's bureau with its sections, stations and branches; further units are county bureaus with their stations. */
const sections = ['局领导班子', '办公室', '人事科', '监察室', '法规科', '污染防治科', '环评科', '生态科', '财务科'];
const affiliated = [
  ['市环境监测中心站', '监测中心站'],
  ['市环境监察支队', '监察支队'],
  ['市环境保护研究院', '环保研究院'],
  ['市固体废物管理站', '固废站'],
  ['市环境宣传教育中心', '宣教中心'],
] as const;
const branches = ['青渡', '枫林', '石埠', '荷泉'];
const counties = ['茶岭县', '白石县', '渌南县', '永渡市', '云塘县', '岚山县', '禾川县', '澄江市'];
const below = ['环境监察大队', '环境监测站', '环境宣教站', '固废管理站', '核与辐射站'];

const section = (name: string): UnitSketch => ({
  name: `市环保局${name}`,
  shortName: name,
  kind: 'section',
  under: null,
});

/** The first 18 units are the bureau itself; further ones are county bureaus with their stations, as many as asked. */
function sketchUnits(count: number): readonly UnitSketch[] {
  const units: UnitSketch[] = [
    ...sections.map(section),
    ...affiliated.map(([name, shortName]): UnitSketch => ({ name, shortName, kind: 'affiliated', under: null })),
    ...branches.map((place): UnitSketch => ({
      name: `市环保局${place}分局`,
      shortName: `${place}分局`,
      kind: 'branch',
      under: null,
    })),
  ];
  for (let index = 0; units.length < count; index += 1) {
    const round = Math.floor(index / counties.length);
    const place = `${counties[index % counties.length] ?? ''}${round === 0 ? '' : `第${round + 1}区`}`;
    const county = units.length;
    units.push({ name: `${place}环境保护局`, shortName: `${place}局`, kind: 'county', under: null });
    for (const station of below) {
      if (units.length >= count) break;
      units.push({ name: `${place}${station}`, shortName: station, kind: 'affiliated', under: county });
    }
  }
  return units.slice(0, Math.max(count, sections.length + 1));
}

const member = (post: string, rank: Rank, roles: Post['roles']): Post => ({
  post,
  rank,
  cityManaged: true,
  leadershipMember: true,
  roles,
});

const leaders: readonly Post[] = [
  member('党组书记、局长', 'division', [
    { role: 'partySecretary', over: 'bureau' },
    // The leadership is a unit of the campaign too; its duties are reported by its head.
    { role: 'unitHead', over: 'own' },
  ]),
  member('党组成员、副局长（分管机关科室）', 'deputyDivision', [
    { role: 'inChargeLeader', over: 'bureau' },
    { role: 'leader', over: 'bureau' },
  ]),
  member('党组成员、副局长', 'deputyDivision', []),
  member('派驻纪检组组长、党组成员', 'deputyDivision', [{ role: 'disciplineGroup', over: 'bureau' }]),
];

const own = (role: Role) => ({ role, over: 'own' as const });

/**
 * Investigators sit in three units and adjudicators in the same three, never one person in both: whoever is concerned,
 * two of each are of another unit. [R-018]
 */
const casework: CaseworkRoles = {
  监察室: { 0: 'caseSupervisor' },
  法规科: { 0: 'adjudicator', 1: 'caseOfficer' },
  人事科: { 0: 'adjudicator', 1: 'caseOfficer' },
  办公室: { 0: 'adjudicator', 1: 'caseOfficer' },
};

function postOf(unit: UnitSketch, place: number, seed: string, index: number): Post {
  const head = unit.kind === 'section' ? '科长' : unit.kind === 'branch' || unit.kind === 'county' ? '局长' : '主任';
  const cityManaged = unit.kind === 'county' || unit.kind === 'branch';
  if (unit.shortName === '监察室' && place === 0)
    return plainPost('监察室主任、专项办主任', 'section', [
      own('unitHead'),
      { role: 'commissionOffice', over: 'bureau' },
    ]);
  if (unit.shortName === '监察室' && place === 2)
    return plainPost('监察室副主任科员、专项办分析员', 'clerk', [
      own('coordinator'),
      { role: 'analyst', over: 'bureau' },
    ]);
  if (place === 0)
    return { post: head, rank: 'section', cityManaged, leadershipMember: cityManaged, roles: [own('unitHead')] };
  if (place === 1) return plainPost(`副${head}`, 'deputySection', [own('unitDeputy')]);
  if (place === 2) return plainPost('综合岗、联络员', 'clerk', [own('coordinator')]);
  const rank: Rank = chance(0.12, seed, 'rank', index) ? 'deputySection' : 'clerk';
  return plainPost(
    rank === 'clerk' ? pick(['科员', '工程师', '监察员', '监测员'], seed, 'post', index) : '副主任科员',
    rank,
  );
}

export const cityBureau = (count: number): OrganisationSketch => ({
  body: { name: '临渌市环境保护局', shortName: '市环保局' },
  superior: { name: '临渌市直属机关工作委员会', shortName: '市直工委', post: '市直工委书记', rank: 'division' },
  units: sketchUnits(count),
  leaders,
  postOf: (unit, place, seed, index) => withCasework(casework, unit, place, postOf(unit, place, seed, index)),
  weightOf: ({ kind }) => (kind === 'section' ? 0.5 : kind === 'affiliated' ? 1.6 : 1.3),
  seatUnit: '监察支队',
});
