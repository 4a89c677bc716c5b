import { assertNever, type DueRule, type Plan } from '@taizhang/domain';
import { label, type LabelText } from './label';

const phaseName = (plan: Pick<Plan, 'phases'>, key: string): LabelText =>
  plan.phases.find((phase) => phase.key === key)?.label ?? label('该阶段', 'the phase');

/** A due rule as a sentence. */
export function dueRuleLabel(rule: DueRule, plan: Pick<Plan, 'phases'>): LabelText {
  switch (rule.kind) {
    case 'fixed':
      return label(`${rule.on} 前（含当日）`, `by ${rule.on}, that day included`);
    case 'workingDays':
      return label(`起算次日起 ${rule.days} 个工作日内`, `within ${rule.days} working days of the start`);
    case 'calendarDays':
      return label(`起算次日起 ${rule.days} 日内`, `within ${rule.days} days of the start`);
    case 'months':
      return label(`起算后 ${rule.months} 个月内`, `within ${rule.months} months of the start`);
    case 'halfYears':
      return label(`起算后 ${rule.halfYears} 个半年内`, `within ${rule.halfYears} half-years of the start`);
    case 'dayOfNextMonth':
      return label(`次月 ${rule.day} 日前`, `by day ${rule.day} of the next month`);
    case 'intoNextPhase': {
      const phase = phaseName(plan, rule.phase);
      const unit = rule.unit === 'workingDays' ? label('个工作日', 'working days') : label('日', 'days');
      return label(`${phase.zh}结束后 ${rule.days} ${unit.zh}内`, `within ${rule.days} ${unit.en} after ${phase.en}`);
    }
    case 'beforePhaseEnd': {
      const phase = phaseName(plan, rule.phase);
      return label(`${phase.zh}结束前`, `before ${phase.en} ends`);
    }
    case 'promptly':
      return label(
        `尽快（本地目标 ${rule.targetWorkingDays} 个工作日）`,
        `promptly (local target: ${rule.targetWorkingDays} working days)`,
      );
    default:
      return assertNever(rule);
  }
}

/** `2017-国-13`: whose notice of which year, in which version as it was known. */
export function calendarName(reference: string, year: string): string {
  const [id = '', version = ''] = reference.split('@');
  return `${year}-${id === 'cn' ? '国' : id}-${version}`;
}
