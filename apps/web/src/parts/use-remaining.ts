import { useTranslation } from 'react-i18next';
import type { Clock } from '../api/shapes';
import { shortDate } from '../i18n/dates';

type Counted = Pick<Clock, 'mark' | 'daysLeft' | 'daysLate' | 'unit' | 'dueOn' | 'makeUpDays'>;

/** 余 3 个工作日 · 逾期 1 个工作日: the words for what the server has counted. */
export const useRemaining = (): ((clock: Counted) => string) => {
  const { t } = useTranslation('parts');
  return (clock) => {
    if (clock.mark === 'done' || clock.mark === 'waived') return t(`state.${clock.mark}`);
    if (clock.mark === 'suspended') return t('remaining.suspended', { count: clock.daysLeft });
    const inWorkingDays = clock.unit === 'workingDay';
    if (clock.daysLate > 0)
      return t(inWorkingDays ? 'remaining.late' : 'remaining.lateDays', { count: clock.daysLate });
    if (clock.dueOn !== null && clock.daysLeft === 0) return t('remaining.today');
    return t(inWorkingDays ? 'remaining.left' : 'remaining.leftDays', { count: clock.daysLeft });
  };
};

/** The same with the make-up days that it counts: 余 14 个工作日，含 9-30 调休. */
export const useRemainingWithMakeUp = (): ((clock: Counted) => string) => {
  const { t } = useTranslation('parts');
  const remaining = useRemaining();
  return (clock) => {
    const left = remaining(clock);
    if (clock.makeUpDays.length === 0) return left;
    return t('remaining.makeUp', { left, dates: clock.makeUpDays.map(shortDate).join('、') });
  };
};
