/** One column of a roster sheet: its headings in both languages, and what stands in it. */
export interface RosterColumn<K extends string = string> {
  readonly key: K;
  readonly zh: string;
  readonly en: string;
  readonly isRequired: boolean;
  readonly noteZh: string;
  readonly noteEn: string;
}

const column = <K extends string>(
  key: K,
  [zh, en]: readonly [string, string],
  need: 'required' | 'optional',
  [noteZh, noteEn]: readonly [string, string] = ['', ''],
): RosterColumn<K> => ({ key, zh, en, isRequired: need === 'required', noteZh, noteEn });

/** Line and block parents are columns of their own: reporting may be dual. */
export const unitColumns = [
  column('code', ['单位编码', 'unit code'], 'required', ['本系统内自编，不变', "the office's own, never changed"]),
  column('name', ['单位名称', 'unit name'], 'required'),
  column('shortName', ['简称', 'short name'], 'optional'),
  column('kind', ['类别', 'kind'], 'required', [
    '局机关、科室、直属单位、分局、县、市',
    'bureau, section, affiliated, branch, county, city',
  ]),
  column('blockParent', ['块上级编码', 'block parent code'], 'optional', [
    '人财物管理上级，最高一级留空',
    'who manages it; empty at the top',
  ]),
  column('lineParent', ['条上级编码', 'line parent code'], 'optional', [
    '业务指导上级，可留空',
    'who directs its business; may be empty',
  ]),
  column('order', ['序号', 'order'], 'optional', ['同级排序', 'place among its siblings']),
  column('since', ['生效日期', 'effective from'], 'required', [
    '设立日期；更名、改隶的为变更日期',
    'set up on; for a new name or parent, the day of that change',
  ]),
] as const;
export type UnitColumnKey = (typeof unitColumns)[number]['key'];

/** Rank, post and the authority that manages the cadre are dated by `postedOn`. */
export const personColumns = [
  column('code', ['人员编号', 'staff number'], 'required', [
    '单位自编，不得用身份证号',
    "the office's own; never an identity number",
  ]),
  column('name', ['姓名', 'name'], 'required'),
  column('gender', ['性别', 'gender'], 'required', ['男、女', 'male, female']),
  column('birthYear', ['出生年份', 'birth year'], 'required'),
  column('politicalStatus', ['政治面貌', 'political status'], 'required', [
    '中共党员、共青团员、民主党派、群众',
    'party member, league member, democratic party, none',
  ]),
  column('employment', ['身份', 'employment'], 'required', [
    '公务员、事业人员、国企人员',
    'civil servant, institution, state enterprise',
  ]),
  column('innovationExempt', ['创新创业政策人员', 'innovation policy'], 'optional', ['是、否', 'yes, no']),
  column('enteredOn', ['进入日期', 'entered on'], 'optional', [
    '首次登记用，空则同任职日期',
    'for a first registration; empty: as posted on',
  ]),
  column('unitCode', ['单位编码', 'unit code'], 'required'),
  column('post', ['职务', 'post'], 'required'),
  column('rank', ['职级', 'rank'], 'required', [
    '厅级、副厅级、处级、副处级、科级、副科级、科员',
    'department, deputy department, division, deputy division, section, deputy section, clerk',
  ]),
  column('authority', ['干部管理权限', 'managed by'], 'required', ['市管、本级', 'city, own']),
  column('leadershipMember', ['领导班子成员', 'leadership member'], 'optional', ['是、否', 'yes, no']),
  column('postedOn', ['任职日期', 'posted on'], 'required', [
    '现任职务、职级的起始日',
    'since when this post and rank are held',
  ]),
  column('changedOn', ['信息变更日期', 'particulars changed on'], 'optional', [
    '姓名、政治面貌、身份有变时填',
    'when name, political status or employment have changed',
  ]),
  column('leftOn', ['离任日期', 'left on'], 'optional'),
  column('leftHow', ['离任方式', 'left how'], 'optional', ['退休、辞职', 'retired, resigned']),
] as const;
export type PersonColumnKey = (typeof personColumns)[number]['key'];

export type RosterPart = 'units' | 'persons';
export const rosterColumns: Readonly<Record<RosterPart, readonly RosterColumn[]>> = {
  units: unitColumns,
  persons: personColumns,
};
export const rosterSheetNames: Readonly<Record<RosterPart, string>> = { units: '单位', persons: '人员' };

/** Which columns a heading row holds, in any order; headings that are not known are left alone. */
export interface RosterHeading {
  readonly part: RosterPart;
  /** Key by place. */
  readonly keys: ReadonlyMap<number, string>;
  /** Required columns that are not there. */
  readonly missing: readonly RosterColumn[];
}

const plain = (text: string): string => text.replaceAll(/[\s*＊]/g, '').toLowerCase();
const isHeading = (text: string, { zh, en }: RosterColumn): boolean => [plain(zh), plain(en)].includes(plain(text));

function headingOf(part: RosterPart, cells: readonly string[]): RosterHeading {
  const columns = rosterColumns[part];
  const keys = new Map<number, string>();
  for (const [place, cell] of cells.entries()) {
    const found = columns.find((each) => isHeading(cell, each));
    if (found !== undefined && ![...keys.values()].includes(found.key)) keys.set(place, found.key);
  }
  const present = new Set(keys.values());
  return { part, keys, missing: columns.filter((each) => each.isRequired && !present.has(each.key)) };
}

/** The part that a heading row fits best; undefined when it is not a heading row of either. */
export function readHeading(cells: readonly string[]): RosterHeading | undefined {
  const [first, second] = [headingOf('units', cells), headingOf('persons', cells)];
  const best = first.missing.length <= second.missing.length && first.keys.size >= second.keys.size ? first : second;
  return best.keys.size < 2 ? undefined : best;
}

/** The cells of a row by column, without those that are empty. */
export function cellsByKey({ keys }: RosterHeading, cells: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [place, key] of keys) {
    const text = cells[place]?.trim() ?? '';
    if (text !== '') found[key] = text;
  }
  return found;
}
