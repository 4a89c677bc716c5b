import type { ErrorText } from '../errors/registry.types';

export const sealingRejections = {
  SealedContentDestroyed: {
    status: 410,
    zh: '密封内容的密钥已于 {at} 销毁，内容不能再打开，也不能再写入。',
    remedyZh: '销毁回执可在事件中查看；确需另行登记的，请登记为新的线索或材料。',
    en: 'The key of this sealed content was destroyed at {at}: it can neither be opened nor added to.',
    remedyEn: 'The receipt is in the log; what must be recorded anew belongs in a new matter.',
  },
  SealedReadNeedsApproval: {
    status: 409,
    zh: '打开此信封须经第二人同意。',
    remedyZh: '请先提出申请，由本隔离组另一人同意后再打开。',
    en: 'Opening this envelope needs a second person.',
    remedyEn: 'Ask first; somebody else of the compartment approves, then open it.',
  },
  SealedReadOwnApproval: {
    status: 403,
    zh: '不能由本人同意本人的申请。',
    remedyZh: '请由本隔离组另一人办理。',
    en: 'Nobody approves his own request.',
    remedyEn: 'Somebody else of the compartment does it.',
  },
  SealedReadNotAsked: {
    status: 409,
    zh: '此人没有待答复的打开申请。',
    remedyZh: '请刷新后按最新情况办理。',
    en: 'That person has no request waiting.',
    remedyEn: 'Reload and look again.',
  },
} as const satisfies Record<string, ErrorText>;
