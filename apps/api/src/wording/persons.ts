import type { DeclarationCategory, Particulars, Rank } from '@taizhang/domain';
import type { LabelText } from './label';

const ranks: Readonly<Record<Rank, LabelText>> = {
  department: { zh: '厅级', en: 'department rank' },
  deputyDepartment: { zh: '副厅级', en: 'deputy department rank' },
  division: { zh: '处级', en: 'division rank' },
  deputyDivision: { zh: '副处级', en: 'deputy division rank' },
  section: { zh: '科级', en: 'section rank' },
  deputySection: { zh: '副科级', en: 'deputy section rank' },
  clerk: { zh: '科员', en: 'clerk' },
};
export const rankLabel = (rank: Rank): LabelText => ranks[rank];

const political: Readonly<Record<Particulars['politicalStatus'], LabelText>> = {
  partyMember: { zh: '中共党员', en: 'party member' },
  leagueMember: { zh: '共青团员', en: 'league member' },
  democraticParty: { zh: '民主党派', en: 'member of a democratic party' },
  none: { zh: '群众', en: 'no party' },
};
export const politicalLabel = (status: Particulars['politicalStatus']): LabelText => political[status];

const categories: Readonly<Record<DeclarationCategory, LabelText>> = {
  cityManaged: { zh: '市管干部', en: 'city-managed cadre' },
  leadingCadre: { zh: '领导干部', en: 'leading cadre' },
  other: { zh: '其他人员', en: 'other staff' },
};
export const categoryLabel = (category: DeclarationCategory): LabelText => categories[category];
