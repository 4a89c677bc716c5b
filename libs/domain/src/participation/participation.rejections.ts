import type { ErrorText } from '../errors/registry.types';

export const participationRejections = {
  ParticipationNotRunning: {
    status: 409,
    zh: '该单位在本专项整治中未启动或已办结（当前：{status}）。',
    remedyZh: '请核对单位；办结后补报的，请专项办办理更正。',
    en: "The unit's part in the campaign is not running (it is: {status}).",
    remedyEn: 'Check the unit; after its conclusion the commission office makes corrections.',
  },
  ParticipationStillOpen: {
    status: 409,
    zh: '该单位尚不能办结：未结束的阶段：{phases}；未完成的任务：{duties}。',
    remedyZh: '请先完成所列任务。',
    en: "The unit's part is still open: phases {phases}; duties {duties}.",
    remedyEn: 'Complete the duties that are listed.',
  },
  DutyUnknown: {
    status: 422,
    zh: '任务“{duty}”不是本单位可在此办理的任务。',
    remedyZh: '请从本单位任务清单中选择。',
    en: 'The duty "{duty}" is not one that this unit can enter here.',
    remedyEn: "Choose one from the unit's list of duties.",
  },
  DutyAlreadyDone: {
    status: 409,
    zh: '任务“{duty}”已经完成。',
    remedyZh: '无需再报；内容有误请用“更正”。',
    en: 'The duty "{duty}" is already done.',
    remedyEn: 'Nothing to do; use a correction if the report was wrong.',
  },
  DutyHasNoDeadline: {
    status: 409,
    zh: '任务“{duty}”尚未起算期限。',
    remedyZh: '请待所属阶段开始后再办。',
    en: 'The clock of the duty "{duty}" has not started.',
    remedyEn: 'Wait until its phase opens.',
  },
  NobodyToChase: {
    status: 409,
    zh: '所选 {leftOut} 人均无需催办：已完成，或今日已催。',
    remedyZh: '请刷新名单；今日已催的，明日再催。',
    en: 'None of the {leftOut} chosen persons is to be chased: they are done, or were chased today.',
    remedyEn: 'Reload the list; chase again tomorrow.',
  },
  ExtensionAlreadyRequested: {
    status: 409,
    zh: '任务“{duty}”的延期申请正在审批。',
    remedyZh: '请待审批结果。',
    en: 'An extension of "{duty}" is already asked for.',
    remedyEn: 'Wait for the decision.',
  },
  NoExtensionRequested: {
    status: 409,
    zh: '任务“{duty}”没有待审批的延期申请。',
    remedyZh: '可能已被他人办理，请刷新。',
    en: 'No request for an extension of "{duty}" is waiting.',
    remedyEn: 'Somebody may have decided on it; reload.',
  },
  ExtensionsUsedUp: {
    status: 409,
    zh: '按方案最多延期 {times} 次，已用完。',
    remedyZh: '请按期办理；确有困难的，报领导小组。',
    en: 'The plan allows {times} extensions, and they are used up.',
    remedyEn: 'Keep the date, or bring it before the leading group.',
  },
  ExtensionTooLong: {
    status: 422,
    zh: '所请 {to} 超出方案允许的最晚日期 {latest}。',
    remedyZh: '请改为 {latest} 或更早。',
    en: '{to} is later than the plan allows: {latest}.',
    remedyEn: 'Ask for {latest} or earlier.',
  },
} as const satisfies Record<string, ErrorText>;
