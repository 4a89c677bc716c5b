import type { ErrorText } from '../errors/registry.types';

export const interestRejections = {
  InterestNotYours: {
    status: 403,
    zh: '利害关系由本人申报。',
    remedyZh: '请本人申报；收到本人纸质申报的，联络员或专项办用“代录”录入。',
    en: 'An interest is declared by whoever has it.',
    remedyEn: 'Have him declare it; a paper of his is entered on behalf by the coordinator or the office.',
  },
  InterestNameMissing: {
    status: 422,
    zh: '没有写明对方姓名。',
    remedyZh: '请填写对方姓名，与名册一致。',
    en: 'The other person is not named.',
    remedyEn: 'Name him as the roster does.',
  },
  InterestUnitUnknown: {
    status: 422,
    zh: '没有这个单位。',
    remedyZh: '请从单位列表中选择。',
    en: 'There is no such unit.',
    remedyEn: 'Choose one of the list.',
  },
  InterestNotDeclared: {
    status: 404,
    zh: '没有申报过这项利害关系。',
    remedyZh: '请核对是哪一项。',
    en: 'No such interest was declared.',
    remedyEn: 'Check which one it is.',
  },
  InterestEndsBeforeItWasDeclared: {
    status: 422,
    zh: '终止日期早于申报日期 {on}。',
    remedyZh: '请改正日期。',
    en: 'It would end before the day on which it was declared, {on}.',
    remedyEn: 'Correct the date.',
  },
} as const satisfies Record<string, ErrorText>;
