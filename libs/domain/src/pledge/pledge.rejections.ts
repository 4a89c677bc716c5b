import type { ErrorText } from '../errors/registry.types';

export const pledgeRejections = {
  PledgeNotAsked: {
    status: 409,
    zh: '尚未要求其签订承诺书。',
    remedyZh: '请待所属阶段开始；应签而未列的，核对其任职。',
    en: 'No pledge is asked of them.',
    remedyEn: 'Wait until the phase opens; check the posting of one who should be on the list.',
  },
  PledgeNotSigned: {
    status: 409,
    zh: '承诺书尚未签订。',
    remedyZh: '请先签订，再留档、公示。',
    en: 'The pledge is not signed yet.',
    remedyEn: 'Have it signed first, then file or show it.',
  },
  PledgeAlreadySigned: {
    status: 409,
    zh: '承诺书已经签订。',
    remedyZh: '无需再签；签订日期有误的，请用“更正”。',
    en: 'The pledge is already signed.',
    remedyEn: 'Nothing to do; correct the date if it is wrong.',
  },
  PledgeIsWaived: {
    status: 409,
    zh: '已按规定免签。',
    remedyZh: '无需办理。',
    en: 'They need not sign.',
    remedyEn: 'Nothing to do.',
  },
  PledgeNotYours: {
    status: 403,
    zh: '承诺须由本人签订，单位承诺由单位负责人签订；代录的须为纸质。',
    remedyZh: '请本人在手机上签订，或签纸质件后由联络员代录。',
    en: "A pledge is signed by the person himself, a unit's by its head; what others enter must be on paper.",
    remedyEn: 'Sign it yourself, or sign on paper and have the coordinator enter it.',
  },
  PledgeNotOfThisPlan: {
    status: 422,
    zh: '方案没有要求其签订这一版承诺书（第 {templateVersion} 版）。',
    remedyZh: '请核对方案版本和应签范围。',
    en: 'The plan does not ask this pledge of them (template {templateVersion}).',
    remedyEn: "Check the plan's version and who must sign.",
  },
  PublicityChannelUnknown: {
    status: 422,
    zh: '方案所列公示载体中没有“{channel}”。',
    remedyZh: '请从方案所列载体中选择。',
    en: 'The plan names no place of publicity "{channel}".',
    remedyEn: 'Choose one that the plan lists.',
  },
  PublicityEndsBeforeItBegins: {
    status: 422,
    zh: '公示截止 {until} 早于开始 {from}。',
    remedyZh: '请改正公示起止日期。',
    en: 'It would end on {until}, before it began on {from}.',
    remedyEn: 'Correct the dates.',
  },
  FactBeforePledge: {
    status: 422,
    zh: '所填时间早于承诺签订时间 {signedAt}。',
    remedyZh: '签订之前的行为不记为违反承诺；时间有误的，请改正。',
    en: 'This lies before the pledge was signed, at {signedAt}.',
    remedyEn: 'What was done before is no breach of it; correct the time if it is wrong.',
  },
  BreachTextMissing: {
    status: 422,
    zh: '须写明违反承诺的事实和依据。',
    remedyZh: '请补填事实和依据。',
    en: 'A breach states what was done and what it rests on.',
    remedyEn: 'Enter both.',
  },
} as const satisfies Record<string, ErrorText>;
