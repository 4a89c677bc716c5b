import type { ErrorText } from '../errors/registry.types';

export const calendarRejections = {
  DayBothOffAndWorking: {
    status: 422,
    zh: '{day} 同时列为放假日和调休上班日。',
    remedyZh: '请核对放假通知。',
    en: '{day} is listed both as a day off and as a working day.',
    remedyEn: 'Check the notice.',
  },
} as const satisfies Record<string, ErrorText>;
