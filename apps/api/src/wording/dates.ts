import { localDateOf, localTimeOf, weekday, type Instant, type LocalDate } from '@taizhang/domain';
import type { LabelText } from './label';

const weekdays: readonly LabelText[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

/** `9-15`: a date in running text, where the year is not in doubt. */
export const shortDate = (date: LocalDate | string): string =>
  `${Number(date.slice(5, 7))}-${Number(date.slice(8, 10))}`;

/** `2017-09-15 周五`: where the weekday decides. */
export const dateWithWeekday = (date: LocalDate): LabelText => {
  const day = weekdays[weekday(date) - 1] as LabelText;
  return { zh: `${date} ${day.zh}`, en: `${day.en} ${date}` };
};

/** `9-13 09:00`, in the campaign's zone. */
export const shortTime = (at: Instant): string => `${shortDate(localDateOf(at))} ${localTimeOf(at)}`;

/** `2017-09-13 09:00`, in the campaign's zone. */
export const fullTime = (at: Instant): string => `${localDateOf(at)} ${localTimeOf(at)}`;

/** `2017年9月15日`: as an official paper writes a date, in whichever language the page is read. */
export const paperDate = (date: LocalDate): string =>
  `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
