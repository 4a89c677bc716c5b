import type { Role } from '@taizhang/domain';
import type { LabelText } from './label';

const roles: Readonly<Record<Role, LabelText>> = {
  commissionOffice: { zh: '专项办', en: 'campaign office' },
  leader: { zh: '领导小组组长', en: 'leader of the leading group' },
  partySecretary: { zh: '党组书记', en: 'party secretary' },
  superiorSecretary: { zh: '上级党组织负责人', en: 'superior secretary' },
  inChargeLeader: { zh: '分管领导', en: 'leader in charge' },
  unitHead: { zh: '单位负责人', en: 'head of the unit' },
  unitDeputy: { zh: '单位副职', en: 'deputy head of the unit' },
  coordinator: { zh: '联络员', en: 'coordinator' },
  disciplineGroup: { zh: '派驻纪检组', en: 'stationed discipline group' },
  analyst: { zh: '分析员', en: 'analyst' },
  cityOffice: { zh: '市专项办', en: 'city campaign office' },
  intakeClerk: { zh: '信访登记人员', en: 'intake clerk' },
  caseSupervisor: { zh: '案件监督管理', en: 'case supervision office' },
  caseOfficer: { zh: '承办人员', en: 'case officer' },
  adjudicator: { zh: '审理人员', en: 'adjudicator' },
  partInspector: { zh: '兼职纪检监察员', en: 'part-time inspector' },
  superiorCommission: { zh: '上级纪委', en: 'superior commission' },
};

export const roleLabel = (role: Role): LabelText => roles[role];
