import type { z } from 'zod';
import type { ClockView, inboxRowSchema } from '@taizhang/contracts';
import type { Instant } from '@taizhang/domain';
import { shortTime } from '../../wording/dates';
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
} as const;

export const toOffice: LabelText = label('专项办', 'campaign office');

/** `9-13 09:00 情况通报（第 3 级）`. */
export function consequenceOf(next: ClockView['next']): LabelText {
  if (next === null) return label('列入逾期', 'counted as overdue');
  return compose(label('{when} {act}（第 {level} 级）', '{act} (level {level}), {when}'), {
    when: shortTime(next.at as Instant),
    act: next.label,
    level: next.level,
  });
}
