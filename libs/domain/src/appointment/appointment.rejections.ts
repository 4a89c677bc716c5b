import type { ErrorText } from '../errors/registry.types';

export const appointmentRejections = {
  AppointmentAlreadyMade: {
    status: 409,
    zh: '该任命已登记，内容与本次不同。',
    remedyZh: '请先结束原任命，再登记新的任命。',
    en: 'This appointment is already made, with other particulars.',
    remedyEn: 'End it first, then make a new one.',
  },
  AppointmentNotMade: {
    status: 404,
    zh: '该任命不存在。',
    remedyZh: '请核对任命后再结束。',
    en: 'There is no such appointment.',
    remedyEn: 'Check the appointment.',
  },
  AppointmentAlreadyEnded: {
    status: 409,
    zh: '该任命已经结束。',
    remedyZh: '结束日期有误请用“更正”。',
    en: 'This appointment has already ended.',
    remedyEn: 'Use a correction if its end was wrong.',
  },
  OfficeEndsItself: {
    status: 409,
    zh: '不能免去自己的专项办职责。',
    remedyZh: '请先任命接任的人，由其免去。',
    en: 'Nobody ends his own role in the campaign office.',
    remedyEn: 'Appoint a successor first, who then ends it.',
  },
  AppointmentEndsBeforeStart: {
    status: 422,
    zh: '结束时间早于任命时间。',
    remedyZh: '请填写任命之后的日期。',
    en: 'The appointment would end before it began.',
    remedyEn: 'Enter a date after its beginning.',
  },
} as const satisfies Record<string, ErrorText>;
