import type { Unplaced } from './reading/problem';
import type { CrossChecks } from './reading/read-document';
import type { CalendarDocument, CalendarPublication } from './schema/calendar.schema';

const yearOfText = (date: string): number => Number(date.slice(0, 4));

/** A notice names days of its year, and of the last days of the year before. */
const belongs = (date: string, year: number): boolean =>
  yearOfText(date) === year || (yearOfText(date) === year - 1 && date.slice(5) >= '12-25');

function checkPublication(publication: CalendarPublication, index: number): Unplaced[] {
  const { year, holidays, makeUpDays } = publication;
  const lists = { holidays, makeUpDays };
  const strays = (['holidays', 'makeUpDays'] as const).flatMap((list) =>
    lists[list].flatMap((date, place): Unplaced[] =>
      belongs(date, year)
        ? []
        : [
            {
              path: ['publications', index, list, place],
              code: 'dayInWrongYear',
              found: date,
              expected: { zh: `${year} 年的日期`, en: `a day of ${year}` },
              example: `${year}${date.slice(4)}`,
              remedy: {
                zh: '改正年份，或移到它那一年的通知',
                en: "correct the year, or move it to its own year's notice",
              },
            },
          ],
    ),
  );
  const both = makeUpDays.flatMap((date, place): Unplaced[] =>
    holidays.includes(date)
      ? [
          {
            path: ['publications', index, 'makeUpDays', place],
            code: 'dayBothOffAndOn',
            found: date,
            expected: { zh: '不在 holidays 里的日期', en: 'a day that is not in holidays' },
            example: 'makeUpDays: [2017-09-30]',
            remedy: { zh: '从其中一个列表删去', en: 'delete it from one of the lists' },
          },
        ]
      : [],
  );
  return [...strays, ...both];
}

function checkOrder({ publications }: CalendarDocument): Unplaced[] {
  return publications.flatMap((publication, index): Unplaced[] => {
    const before = publications[index - 1];
    if (before === undefined || before.publishedOn < publication.publishedOn) return [];
    return [
      {
        path: ['publications', index, 'publishedOn'],
        code: before.publishedOn === publication.publishedOn ? 'publishedTwice' : 'publicationsOutOfOrder',
        found: publication.publishedOn,
        expected: { zh: `晚于 ${before.publishedOn} 的日期`, en: `a day after ${before.publishedOn}` },
        example: 'publishedOn: 2017-11-30',
        remedy: { zh: '按公布日期先后排列', en: 'order the notices by the day of publication' },
      },
    ];
  });
}

export const checkCalendar: CrossChecks<CalendarDocument> = (document, unsound) =>
  unsound.has('publications')
    ? { problems: [], notes: [] }
    : { problems: [...checkOrder(document), ...document.publications.flatMap(checkPublication)], notes: [] };
