import { useTranslation } from 'react-i18next';
import { isoDate, shortDate, timeOfDay } from '../i18n/dates';
import { dayAfter } from './scale';

/** 今日 18:00, 明日 09:00, else 9-15 09:00. */
export const useWhen = (today: string): ((instant: string) => string) => {
  const { t } = useTranslation('parts');
  return (instant) => {
    const [day, time] = [isoDate(instant), timeOfDay(instant)];
    if (day === isoDate(today)) return t('when.today', { time });
    if (day === dayAfter(isoDate(today))) return t('when.tomorrow', { time });
    return `${shortDate(instant)} ${time}`;
  };
};
