import { z } from 'zod';
import { explained } from './explained';
import { idSchema, labelSchema, localDateSchema, textSchema } from './terms.schema';

const datesSchema = explained(
  z.array(localDateSchema),
  '日期列表，可为空',
  'a list of dates, may be empty',
  '[2017-10-01, 2017-10-02]',
);

const publicationSchema = explained(
  z.strictObject({
    year: explained(z.int().min(1949).max(2100), '年份', 'a year', 'year: 2017'),
    publishedOn: localDateSchema,
    source: textSchema,
    holidays: datesSchema,
    makeUpDays: datesSchema,
  }),
  '一年放假通知',
  "one notice of a year's days off",
  '{ year: 2017, publishedOn: 2016-12-01, source: …, holidays: […], makeUpDays: […] }',
);

export const calendarSchema = explained(
  z.strictObject({
    calendarId: idSchema,
    title: labelSchema,
    publications: explained(
      z.array(publicationSchema).min(1),
      '放假通知，至少一项',
      'notices, at least one',
      '- { year: 2017, … }',
    ),
  }),
  '工作日历',
  'a work calendar',
  'calendarId: cn',
);
export type CalendarDocument = z.infer<typeof calendarSchema>;
export type CalendarPublication = CalendarDocument['publications'][number];
