import type { LocalDate } from '../kernel';
import type { CalendarYear, WorkCalendar } from './work-calendar';

const dates = (text: string): LocalDate[] => text.trim().split(/\s+/) as LocalDate[];

const year2017: CalendarYear = {
  holidays: dates(`2017-01-01 2017-01-02 2017-01-27 2017-01-28 2017-01-29 2017-01-30 2017-01-31 2017-02-01 2017-02-02
    2017-04-02 2017-04-03 2017-04-04 2017-05-01 2017-05-28 2017-05-29 2017-05-30
    2017-10-01 2017-10-02 2017-10-03 2017-10-04 2017-10-05 2017-10-06 2017-10-07 2017-10-08`),
  makeUpDays: dates('2017-01-22 2017-02-04 2017-04-01 2017-05-27 2017-09-30'),
};

/** Only its days until March. */
export const year2018: CalendarYear = {
  holidays: dates('2018-01-01 2018-02-15 2018-02-16 2018-02-17 2018-02-18 2018-02-19 2018-02-20 2018-02-21'),
  makeUpDays: dates('2018-02-11 2018-02-24'),
};

/** The days off as they were known in the autumn of 2017, for specs; 2018 was published on 30 November. */
export const china2017: WorkCalendar = { id: 'cn', version: 1, years: { '2017': year2017 } };
