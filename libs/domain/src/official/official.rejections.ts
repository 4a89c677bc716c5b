import type { ErrorText } from '../errors/registry.types';

export const officialRejections = {
  OfficialLedgerNotOpen: {
    status: 409,
    zh: '正式账本 {ledger} 尚未启用。',
    remedyZh: '请先运行 npx taizhang official open。',
    en: 'The official ledger {ledger} has not been opened.',
    remedyEn: 'Run npx taizhang official open first.',
  },
  LedgerIsDrill: {
    status: 409,
    zh: '{ledger} 是演练账本。',
    remedyZh: '请另选一个名称作为正式账本。',
    en: '{ledger} is the ledger of a drill.',
    remedyEn: 'Choose another name for the official ledger.',
  },
  PlanNotInOrder: {
    status: 422,
    zh: '方案有 {count} 处不合规定，没有印发。',
    remedyZh: '请按逐行核对的结果改正后再印发。',
    en: 'The plan has {count} faults and was not issued.',
    remedyEn: 'Put right what the check lists line by line, then issue it.',
  },
  OfficeNotAppointed: {
    status: 409,
    zh: '该单位还没有专项办人员，发起后无人办理。',
    remedyZh: '请先任命专项办（commissionOffice）。',
    en: 'Nobody is appointed to the campaign office of this unit: nobody could act on the campaign.',
    remedyEn: 'Appoint the campaign office (commissionOffice) first.',
  },
} as const satisfies Record<string, ErrorText>;
