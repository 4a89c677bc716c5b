import type { ErrorText } from '../errors/registry.types';

export const policyRejections = {
  PolicyAlreadyAdopted: {
    status: 409,
    zh: '该层级（{layer}）自 {effectiveFrom} 起的规定已登记，内容与本次不同。',
    remedyZh: '新规定请填以后的生效日期；登记有误请用“更正”。',
    en: 'This layer ({layer}) already has numbers from {effectiveFrom} on, and they differ.',
    remedyEn: 'Give the new ones a later date, or use a correction.',
  },
} as const satisfies Record<string, ErrorText>;
