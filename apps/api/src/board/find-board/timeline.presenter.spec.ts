import { localDate, type WorkCalendar } from '@taizhang/domain';
import { holidaySpans } from './timeline.presenter';

const days = (...list: string[]) => list.map((day) => localDate(day));
const calendar: WorkCalendar = {
  id: 'cn',
  version: 1,
  years: {
    '2017': { holidays: days('2017-10-02', '2017-10-01', '2017-10-03', '2018-01-01', '2017-05-01'), makeUpDays: [] },
  },
};

describe('days off on the timeline', () => {
  it('are drawn as runs inside the window', () => {
    expect(holidaySpans(calendar, localDate('2017-08-15'), localDate('2018-01-31'))).toEqual([
      { from: '2017-10-01', to: '2017-10-03' },
      { from: '2018-01-01', to: '2018-01-01' },
    ]);
  });
});
