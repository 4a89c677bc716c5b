import type { Rank, UnitKind } from '../plan/plan.types';
import type { PersonLeft, PersonRegistered } from '../person/person.events';

/** The words by which a cell may say a value; the first is the one that we write. */
export type Words<V> = readonly { readonly value: V; readonly words: readonly string[] }[];

const word = <V>(value: V, ...words: readonly string[]) => ({ value, words });
type Particulars = PersonRegistered['payload'];

export const unitKindWords: Words<UnitKind> = [
  word('bureau', '局机关', '机关', '局', 'bureau'),
  word('section', '科室', '处室', '部门', 'section', 'department'),
  word('affiliated', '直属单位', '下属单位', '事业单位', 'affiliated'),
  word('branch', '分局', '派出机构', 'branch'),
  word('county', '县', '县区', '区', '县级', 'county'),
  word('city', '市', '市级', '市州', 'city'),
];
export const rankWords: Words<Rank> = [
  word('department', '厅级', '正厅级', '厅局级正职', 'department', 'department rank'),
  word('deputyDepartment', '副厅级', '厅局级副职', 'deputy department', 'deputyDepartment'),
  word('division', '处级', '正处级', '县处级正职', 'division', 'division rank'),
  word('deputyDivision', '副处级', '县处级副职', 'deputy division', 'deputyDivision'),
  word('section', '科级', '正科级', '乡科级正职', 'section', 'section rank'),
  word('deputySection', '副科级', '乡科级副职', 'deputy section', 'deputySection'),
  word('clerk', '科员', '办事员', '科员及以下', 'clerk'),
];
export const genderWords: Words<Particulars['gender']> = [word('male', '男', 'male'), word('female', '女', 'female')];
export const politicalWords: Words<Particulars['politicalStatus']> = [
  word('partyMember', '中共党员', '党员', '中共预备党员', 'party member', 'partyMember'),
  word('leagueMember', '共青团员', '团员', 'league member', 'leagueMember'),
  word('democraticParty', '民主党派', 'democratic party', 'democraticParty'),
  word('none', '群众', '无党派', '无', 'none'),
];
export const employmentWords: Words<Particulars['employment']> = [
  word('civilServant', '公务员', '参公人员', '参公', 'civil servant', 'civilServant'),
  word('institution', '事业人员', '事业单位人员', '事业', 'institution'),
  word('stateEnterprise', '国企人员', '国有企业人员', '国企', 'state enterprise', 'stateEnterprise'),
];
export const yesNoWords: Words<boolean> = [word(true, '是', 'yes', 'y', '√', '1'), word(false, '否', 'no', 'n', '0')];
/** 干部管理权限: true when the city's organisation department manages the cadre. */
export const authorityWords: Words<boolean> = [
  word(true, '市管', '市管干部', '市委管理', 'city'),
  word(false, '本级', '本级管理', '自管', '局管', 'own'),
];
export const departureWords: Words<PersonLeft['payload']['how']> = [
  word('retired', '退休', 'retired'),
  word('resigned', '辞职', '辞去公职', 'resigned'),
];

/** What we write for a value. */
export const wordOf = <V>(words: Words<V>, value: V): string =>
  words.find((each) => each.value === value)?.words[0] ?? '';
