import type { ErrorText } from '../errors/registry.types';

export const unitRejections = {
  UnitAlreadyRegistered: {
    status: 409,
    zh: '该单位已登记，内容与本次不同。',
    remedyZh: '更名请用“单位更名”；登记有误请用“更正”。',
    en: 'This unit is already registered, with other particulars.',
    remedyEn: 'Use a rename for a new name, or a correction if the registration was wrong.',
  },
  UnitNotRegistered: {
    status: 404,
    zh: '该单位尚未登记。',
    remedyZh: '请先登记单位，再更名。',
    en: 'This unit is not registered.',
    remedyEn: 'Register the unit first.',
  },
  UnitAboveItself: {
    status: 422,
    zh: '单位不能以自己为上级。',
    remedyZh: '请改选上级单位；最高一级留空。',
    en: 'A unit cannot be its own parent.',
    remedyEn: 'Choose another parent; leave it empty for the highest unit.',
  },
} as const satisfies Record<string, ErrorText>;
