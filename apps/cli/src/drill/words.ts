import { msOf, type Instant } from '@taizhang/domain';

const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2017-09-12 10:32`, where the campaign takes place. */
export const minuteOf = (at: Instant): string => inShanghai.format(msOf(at));

export const dayOf = (at: Instant): string => minuteOf(at).slice(0, 10);
