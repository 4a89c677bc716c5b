import type { ErrorText } from '../errors/registry.types';

export const noticeRejections = {
  NoticeAddressUnusable: {
    status: 422,
    zh: '这个地址无法用于接收提醒。',
    remedyZh: '邮件请填完整的邮箱地址；办公通讯工具请填其中的账号，不含空格。',
    en: 'Nobody can be reached at this address.',
    remedyEn: 'Give a whole mail address, or the account of the office messenger, without blanks.',
  },
} as const satisfies Record<string, ErrorText>;
