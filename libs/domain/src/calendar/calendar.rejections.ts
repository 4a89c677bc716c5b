import type { ErrorText } from '../errors/registry.types';

export const calendarRejections = {
  YearAlreadyPublished: {
    status: 409,
    zh: '{year} 年节假日安排已公布，内容与本次不同。',
    remedyZh: '公布有误请用“更正”。',
    en: 'The year {year} is already published, with other days.',
    remedyEn: 'Use a correction if it was wrong.',
  },
  DayBothOffAndWorking: {
    status: 422,
    zh: '{day} 同时列为放假日和调休上班日。',
    remedyZh: '请核对放假通知。',
    en: '{day} is listed both as a day off and as a working day.',
    remedyEn: 'Check the notice.',
  },
} as const satisfies Record<string, ErrorText>;
