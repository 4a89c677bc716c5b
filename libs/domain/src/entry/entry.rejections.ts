import type { ErrorText } from '../errors/registry.types';

export const entryRejections = {
  EntryNotTaken: {
    status: 422,
    zh: '此项不能代录，须由本人或经办人自己办理。',
    remedyZh: '请由本人登录办理；纸质材料可作为附件上传。',
    en: 'This act is not taken on behalf of somebody else.',
    remedyEn: 'Whoever does it signs in himself; a paper can be added among the files.',
  },
  EntryForOneself: {
    status: 422,
    zh: '不能代录自己的事项。',
    remedyZh: '请直接以本人身份办理，不要打开“代录”。',
    en: 'Nobody enters on behalf of himself.',
    remedyEn: 'Do it as yourself, without “on behalf”.',
  },
  EntryOfOwnApproval: {
    status: 403,
    zh: '不能代录对自己事项的签批。',
    remedyZh: '请由专项办或其他联络员代录。',
    en: 'Nobody enters the approval of his own matter.',
    remedyEn: 'The office, or another coordinator, enters it.',
  },
  EntryNotYours: {
    status: 403,
    zh: '只有其所在单位（或上级单位）的联络员和专项办可以为其代录。',
    remedyZh: '请核对被代录人和任职单位，或转请该单位联络员代录。',
    en: 'Only the coordinator of the unit (or of one above it) and the office enter on behalf of them.',
    remedyEn: 'Check whom it is for and their unit, or ask the coordinator of that unit.',
  },
  EntryRepresentedMissing: {
    status: 422,
    zh: '代录须写明为谁代录。',
    remedyZh: '请选择被代录的人或单位。',
    en: 'An entry on behalf names whom it is for.',
    remedyEn: 'Choose the person or the unit.',
  },
  EntrySignerMissing: {
    status: 422,
    zh: '纸质签字须写明签字人，不能只写单位。',
    remedyZh: '请选择在纸上签字的人。',
    en: 'A signature on paper names who signed; a unit is not enough.',
    remedyEn: 'Choose the person who signed the sheet.',
  },
  EntryScanMissing: {
    status: 422,
    zh: '代录签字须为纸质，并附扫描件。',
    remedyZh: '请先上传签字页的扫描件，再提交。',
    en: 'A signature is entered from paper only, with its scan.',
    remedyEn: 'Upload the scan of the signed sheet first, then send it.',
  },
  EntryDateAhead: {
    status: 422,
    zh: '所填日期 {on} 在今天之后。',
    remedyZh: '请填写纸上的日期，或来电、来访的日期。',
    en: 'The day {on} lies ahead.',
    remedyEn: 'Enter the day on the paper, or of the call or visit.',
  },
  EntryFactAfterPaper: {
    status: 422,
    zh: '所填事实发生在纸上日期（或来电、来访之日）{on} 之后。',
    remedyZh: '请核对事实日期和纸上日期。',
    en: 'The fact lies after the day on the paper, or of the call or visit, {on}.',
    remedyEn: 'Check both dates.',
  },
  EntryMarkUnreadable: {
    status: 400,
    zh: '代录信息不完整：须有方式（纸质、电话、来访）和日期。',
    remedyZh: '请补全代录信息后再提交。',
    en: 'The entry on behalf is incomplete: it needs a medium (paper, phone, visit) and a day.',
    remedyEn: 'Complete it, then send it again.',
  },
} as const satisfies Record<string, ErrorText>;
