import type { z } from 'zod';
import type { ClockView, inboxRowSchema } from '@taizhang/contracts';
import type { Instant } from '@taizhang/domain';
import { shortTime } from '../../wording/dates';
import { gateClock } from '../../presenting/clock.presenter';
import { compose, label, type LabelText } from '../../wording/label';

export type InboxRow = z.infer<typeof inboxRowSchema>;

/** What most rows leave empty. */
export const plainRow = {
  strong: null,
  unit: null,
  duty: null,
  equation: null,
  lastChase: null,
  extension: null,
  actingFor: null,
} as const;

export const toOffice: LabelText = label('专项办', 'campaign office');

/** What a row says that stands for many: how many there are, and where they are listed. */
export interface CountedRow
  extends
    Pick<InboxRow, 'key' | 'kind' | 'title' | 'to' | 'consequence' | 'campaignId' | 'path' | 'why'>,
    Partial<Pick<InboxRow, 'duty' | 'acts'>> {
  /** With a place for the count. */
  readonly strong: LabelText;
  readonly count: number;
  readonly clause?: string;
  /** Since when the oldest of them waits. */
  readonly startedAt?: string;
}

/** One row for many things that wait alike and have no day of their own. */
export const countedRow = ({ strong, count, clause = '', startedAt, ...row }: CountedRow): InboxRow => ({
  ...plainRow,
  acts: ['open', 'why'],
  ...row,
  strong: compose(strong, { count }),
  clock: {
    ...gateClock(label('原文无期限', 'no day is given'), clause),
    ...(startedAt !== undefined && { startedAt }),
  },
});

/** `9-13 09:00 情况通报（第 3 级）`. */
export function consequenceOf(next: ClockView['next']): LabelText {
  if (next === null) return label('列入逾期', 'counted as overdue');
  return compose(label('{when} {act}（第 {level} 级）', '{act} (level {level}), {when}'), {
    when: shortTime(next.at as Instant),
    act: next.label,
    level: next.level,
  });
}
