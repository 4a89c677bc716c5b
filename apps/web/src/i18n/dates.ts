/**
 * Formatting only. The server counts time: a due date, a working day or a remaining span is never computed here,
 * it arrives computed and these functions write it down in the reader's language, in the office's own zone.
 */
export type Language = 'zh' | 'en';

const weekdays: Record<Language, readonly string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const instantParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

interface Moment {
  year: number;
  month: number;
  day: number;
  /** Absent for a plain date. */
  time?: { hour: string; minute: string; second: string };
}

/** Reads a plain date (2017-09-15) or an instant with its offset (2017-09-12T10:32:00+08:00). */
const momentOf = (value: string): Moment => {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (plain) return { year: Number(plain[1]), month: Number(plain[2]), day: Number(plain[3]) };
  const parts = Object.fromEntries(instantParts.formatToParts(new Date(value)).map((part) => [part.type, part.value]));
  return {
    year: Number(parts['year']),
    month: Number(parts['month']),
    day: Number(parts['day']),
    time: { hour: parts['hour'] ?? '', minute: parts['minute'] ?? '', second: parts['second'] ?? '' },
  };
};

const two = (value: number): string => String(value).padStart(2, '0');

export const weekday = (value: string, language: Language): string => {
  const { year, month, day } = momentOf(value);
  return weekdays[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
};

/** 2017-09-15, as an address and an input write it. */
export const isoDate = (value: string): string => {
  const { year, month, day } = momentOf(value);
  return `${year}-${two(month)}-${two(day)}`;
};

/** 9-15 in running text, in both languages. */
export const shortDate = (value: string): string => {
  const { month, day } = momentOf(value);
  return `${month}-${day}`;
};

/** 2017-09-15 周五 in grids. */
export const gridDate = (value: string, language: Language): string => `${isoDate(value)} ${weekday(value, language)}`;

/** 2017年9月15日 in documents. */
export const documentDate = (value: string, language: Language): string => {
  const { year, month, day } = momentOf(value);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ''} ${year}`;
};

export const timeOfDay = (value: string, precision: 'minute' | 'second' = 'minute'): string => {
  const { time } = momentOf(value);
  if (!time) return '';
  return precision === 'second' ? `${time.hour}:${time.minute}:${time.second}` : `${time.hour}:${time.minute}`;
};

/** 2017-09-12 周二 10:32, or with seconds and without the weekday for a log position. */
export const gridInstant = (value: string, language: Language): string =>
  `${gridDate(value, language)} ${timeOfDay(value)}`.trimEnd();

/** One axis of an address: a date as it stands, an instant to the minute. */
export const pointDate = (value: string): string => `${isoDate(value)} ${timeOfDay(value)}`.trimEnd();

export const stampInstant = (value: string): string => `${isoDate(value)} ${timeOfDay(value, 'second')}`.trimEnd();

/** 9-12 10:32 */
export const shortInstant = (value: string): string => `${shortDate(value)} ${timeOfDay(value)}`.trimEnd();

export const monthName = (value: string, language: Language): string => {
  const { month } = momentOf(value);
  return language === 'zh' ? `${month} 月` : (months[month - 1] ?? '').slice(0, 3);
};
