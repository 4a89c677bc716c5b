import { assertNever, type Plan, type ReturnRhythm } from '@taizhang/domain';
import { label, same, type LabelText } from './label';

const weekdays = [
  label('周一', 'Monday'),
  label('周二', 'Tuesday'),
  label('周三', 'Wednesday'),
  label('周四', 'Thursday'),
  label('周五', 'Friday'),
  label('周六', 'Saturday'),
  label('周日', 'Sunday'),
];

/** How often a table is filed, and by when, as a sentence. */
export function rhythmLabel(rhythm: ReturnRhythm): LabelText {
  switch (rhythm.kind) {
    case 'weekly': {
      const on = weekdays[rhythm.weekday - 1] ?? same(rhythm.weekday);
      return label(`每周，次${on.zh}前`, `weekly, by ${on.en} of the next week`);
    }
    case 'monthly':
      return label(`每月，次月 ${rhythm.day} 日前`, `monthly, by day ${rhythm.day} of the next month`);
    case 'phase': {
      const { days, unit } = rhythm;
      const working = unit === 'workingDays';
      return label(
        `每阶段，下一阶段开始后 ${days} ${working ? '个工作日' : '日'}内`,
        `for each phase, within ${days} ${working ? 'working days' : 'days'} of the start of the next`,
      );
    }
    case 'once':
      return label(`${rhythm.on} 前（含当日）`, `by ${rhythm.on}, that day included`);
    default:
      return assertNever(rhythm);
  }
}

/** `2015年3月`; a week by its Monday, a phase by its name. Undefined where a return is filed once. */
export function periodLabel(
  plan: Pick<Plan, 'phases'>,
  rhythm: ReturnRhythm | undefined,
  period: string,
): LabelText | undefined {
  switch (rhythm?.kind) {
    case 'monthly': {
      const [year = '', month = ''] = period.split('-');
      return label(`${year}年${Number(month)}月`, period);
    }
    case 'weekly':
      return label(`${period} 起一周`, `week of ${period}`);
    case 'phase':
      return plan.phases.find(({ key }) => key === period)?.label ?? same(period);
    case 'once':
    case undefined:
      return undefined;
    default:
      return assertNever(rhythm);
  }
}
