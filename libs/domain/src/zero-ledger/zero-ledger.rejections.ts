import type { ErrorText } from '../errors/registry.types';

export const zeroLedgerRejections = {
  LedgerNotEmpty: {
    status: 409,
    zh: '本单位台账中有 {date} 发现的问题，不能签零问题。',
    remedyZh: '请整改销号；如只对更早的日期签零，请改填日期。',
    en: 'The ledger of this unit has a problem found on {date}: it is not empty.',
    remedyEn: 'Rectify and close it; or sign for an earlier day.',
  },
  ZeroDayAhead: {
    status: 422,
    zh: '零问题只能签到今天，{date} 还没有到。',
    remedyZh: '请填写今天或以前的日期。',
    en: 'A zero is signed up to today; {date} has not come.',
    remedyEn: 'Give today or an earlier day.',
  },
  ZeroSignedFurther: {
    status: 409,
    zh: '零问题已签到 {date}。',
    remedyZh: '无需再签；要缩短的，请先撤回并说明理由。',
    en: 'The zero is signed up to {date} already.',
    remedyEn: 'Nothing more is to be signed; to shorten it, withdraw it with a reason first.',
  },
  ZeroNotSigned: {
    status: 409,
    zh: '本单位没有生效的零问题签字。',
    remedyZh: '无需撤回。',
    en: 'No zero of this unit is in force.',
    remedyEn: 'There is nothing to withdraw.',
  },
} as const satisfies Record<string, ErrorText>;
