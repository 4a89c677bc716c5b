import type { UnitKind } from '@taizhang/domain';

/** A unit of the invented city, before it has an id. */
export interface UnitSketch {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Index of its block parent among the sketches; null: directly under the bureau. */
  readonly under: number | null;
}

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
export function sketchUnits(count: number): readonly UnitSketch[] {
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
