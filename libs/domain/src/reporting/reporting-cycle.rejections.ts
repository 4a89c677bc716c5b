import type { ErrorText } from '../errors/registry.types';

export const reportingRejections = {
  ReportingCycleNotRunning: {
    status: 409,
    zh: '该项报送未启动或已结束（当前：{status}）。',
    remedyZh: '请核对方案所列的报送义务和专项整治的起止日期。',
    en: 'This reporting cycle is not running (it is: {status}).',
    remedyEn: 'Check the obligations and the dates of the plan.',
  },
  ReportPeriodUnknown: {
    status: 422,
    zh: '没有报送期“{period}”，或尚未开始。',
    remedyZh: '请从方案的报送期中选择；未开始的，待其开始后再办。',
    en: 'There is no reporting period "{period}", or it has not begun.',
    remedyEn: 'Choose a period of the plan; wait until it has begun.',
  },
  ReturnsNotAsked: {
    status: 409,
    zh: '报送期“{period}”还有 {units} 个单位未通知报送，不能截止。',
    remedyZh: '系统通知完毕后自动截止，请稍候。',
    en: 'In the period "{period}" {units} units have not been asked yet; it cannot be closed.',
    remedyEn: 'It closes by itself once every unit was asked; wait a moment.',
  },
  ReportingCycleStillOpen: {
    status: 409,
    zh: '该项报送尚未结束：还有未结束的阶段或未截止的报送期。',
    remedyZh: '各阶段和报送期到期后由系统结束，请稍候。',
    en: 'The reporting cycle is still open: a phase or a period is not over.',
    remedyEn: 'It concludes by itself once phases and periods are over.',
  },
} as const satisfies Record<string, ErrorText>;
