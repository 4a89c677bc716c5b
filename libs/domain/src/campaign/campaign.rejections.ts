import type { ErrorText } from '../errors/registry.types';

export const campaignRejections = {
  CampaignAlreadyIssued: {
    status: 409,
    zh: '该专项整治已经印发。',
    remedyZh: '无需重复印发；要开展新的整治，请另立一项。',
    en: 'This campaign is already issued.',
    remedyEn: 'Nothing to do; give a new campaign an id of its own.',
  },
  CampaignNotRunning: {
    status: 409,
    zh: '专项整治未印发或已收官（当前：{status}）。',
    remedyZh: '请核对所选的专项整治。',
    en: 'The campaign is not running (it is: {status}).',
    remedyEn: 'Check which campaign is meant.',
  },
  PlanVersionUnknown: {
    status: 409,
    zh: '方案 {planId} 第 {version} 版不是所载入的方案。',
    remedyZh: '请刷新后按现行方案印发。',
    en: 'Version {version} of plan {planId} is not the plan at hand.',
    remedyEn: 'Reload and issue by the plan in force.',
  },
  PhaseUnknown: {
    status: 422,
    zh: '方案中没有阶段“{phase}”。',
    remedyZh: '请从方案所列阶段中选择。',
    en: 'The plan has no phase "{phase}".',
    remedyEn: 'Choose one of the phases that the plan lists.',
  },
  PhaseNotOpen: {
    status: 409,
    zh: '阶段“{phase}”不在进行中。',
    remedyZh: '只有进行中的阶段可以延长或结束；请核对阶段。',
    en: 'The phase "{phase}" is not open.',
    remedyEn: 'Only an open phase can be extended or closed; check the phase.',
  },
  CampaignStillOpen: {
    status: 409,
    zh: '还不能收官：未结束的阶段：{phases}；未办结的单位：{units} 个。',
    remedyZh: '请先办结各单位事项；到期的阶段由系统结束。',
    en: 'The campaign cannot be wound up: phases still open: {phases}; units not concluded: {units}.',
    remedyEn: 'Let the units conclude first; phases close by themselves.',
  },
} as const satisfies Record<string, ErrorText>;
