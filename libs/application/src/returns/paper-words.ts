import type { Particulars, Rank } from '@taizhang/domain';

/** The words that the paper itself uses; an official table is filled in Chinese, whoever reads the page. */
export const rankOnPaper: Readonly<Record<Rank, string>> = {
  department: '正厅级',
  deputyDepartment: '副厅级',
  division: '正处级',
  deputyDivision: '副处级',
  section: '正科级',
  deputySection: '副科级',
  clerk: '科员及以下',
};
export const politicalStatusOnPaper: Readonly<Record<Particulars['politicalStatus'], string>> = {
  partyMember: '中共党员',
  leagueMember: '共青团员',
  democraticParty: '民主党派',
  none: '群众',
};
