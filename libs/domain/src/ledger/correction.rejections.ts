import type { ErrorText } from '../errors/registry.types';

export const correctionRejections = {
  EntryIsAct: {
    status: 422,
    zh: '这一条是办理行为，不能更正或作废。',
    remedyZh: '请另作一次办理来改变它，如撤回或更正通报。',
    en: 'This entry is an act, which is neither corrected nor voided.',
    remedyEn: 'Answer it by another act, such as correcting the circular.',
  },
  CorrectionEvidenceMissing: {
    status: 422,
    zh: '更正或作废没有写明依据。',
    remedyZh: '请写明凭什么更正，如会议记录、原始凭证。',
    en: 'The correction does not say what it rests on.',
    remedyEn: 'Name what shows it, such as the minutes or the original document.',
  },
  CorrectionEmpty: {
    status: 422,
    zh: '没有填写要更正的内容。',
    remedyZh: '请填写至少一项正确的内容或日期；没有发生过的，请作废。',
    en: 'The correction says nothing that is to be different.',
    remedyEn: 'State at least one thing or the day as it should be; void what did not happen.',
  },
  EntryContentFixed: {
    status: 422,
    zh: '这一条的内容不能这样更正。',
    remedyZh: '可以更正日期，或者作废后重新登记。',
    en: 'The content of this entry is not corrected like this.',
    remedyEn: 'Correct its date, or void it and enter it anew.',
  },
  EntryAlreadyVoided: {
    status: 409,
    zh: '这一条已经作废。',
    remedyZh: '确有其事的，请重新登记。',
    en: 'This entry is void already.',
    remedyEn: 'If it did happen, enter it anew.',
  },
} as const satisfies Record<string, ErrorText>;
