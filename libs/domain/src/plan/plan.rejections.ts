import type { ErrorText } from '../errors/registry.types';

export const planRejections = {
  PlanDocumentOfAnother: {
    status: 422,
    zh: '文件所载方案为 {planId} 第 {version} 版，与所发版本不符。',
    remedyZh: '请核对文件中的方案编号和版本号。',
    en: 'The document is version {version} of plan {planId}, not the one that is to be issued.',
    remedyEn: 'Check the id and the version in the document.',
  },
  PlanVersionNotNext: {
    status: 409,
    zh: '第 {version} 版不是下一版：应为第 {expected} 版。',
    remedyZh: '请将文件中的版本号改为 {expected}。',
    en: 'Version {version} is not the next one: {expected} is.',
    remedyEn: 'Set the version in the document to {expected}.',
  },
} as const satisfies Record<string, ErrorText>;
