import { useTranslation } from 'react-i18next';
import type { Clock } from '../api/shapes';

/** 余 3 个工作日 · 逾期 1 个工作日: the words for what the server has counted. */
export const useRemaining = (): ((
  clock: Pick<Clock, 'mark' | 'daysLeft' | 'daysLate' | 'unit' | 'dueOn'>,
) => string) => {
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
