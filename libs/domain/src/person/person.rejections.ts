import type { ErrorText } from '../errors/registry.types';

export const personRejections = {
  PersonAlreadyRegistered: {
    status: 409,
    zh: '该人员已登记，内容与本次不同。',
    remedyZh: '登记有误请用“更正”。',
    en: 'This person is already registered, with other particulars.',
    remedyEn: 'Use a correction if the registration was wrong.',
  },
  PersonNotRegistered: {
    status: 404,
    zh: '该人员尚未登记。',
    remedyZh: '请先登记人员，再登记任职或离任。',
    en: 'This person is not registered.',
    remedyEn: 'Register the person before posts and departures.',
  },
  PersonNotInOffice: {
    status: 409,
    zh: '该人员在所填日期没有任职。',
    remedyZh: '请核对日期；任职漏登的，先补登任职。',
    en: 'This person held no post on that date.',
    remedyEn: 'Check the date; if a post was missed, enter it first.',
  },
} as const satisfies Record<string, ErrorText>;
