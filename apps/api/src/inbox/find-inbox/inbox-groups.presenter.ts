import { addDays, localDateOf, weekday, type Instant } from '@taizhang/domain';
import type { z } from 'zod';
import type { inboxSchema } from '@taizhang/contracts';
import type { InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

type Inbox = z.infer<typeof inboxSchema>;
type Group = Inbox['groups'][number]['key'];

export const groupOrder: readonly Group[] = ['overdue', 'today', 'thisWeek', 'later', 'waiting', 'suspended', 'done'];

/** The group of a row: by its clock, unless it lies with others or is done. */
export function groupOf({ row, place }: PlacedRow, now: Instant): Group {
  if (place === 'done') return 'done';
  const { mark, dueOn, dueAt } = row.clock;
  if (mark === 'overdue') return 'overdue';
  if (place === 'waiting') return 'waiting';
  if (mark === 'suspended') return 'suspended';
  const today = localDateOf(now);
  const day = dueOn ?? (dueAt === null ? null : localDateOf(dueAt as Instant));
  if (day === null) return 'later';
  if (day <= today) return 'today';
  return day <= addDays(today, 7 - weekday(today)) ? 'thisWeek' : 'later';
}

const due = (row: InboxRow): string => row.clock.dueAt ?? '9999';

/** Every group in its place, also an empty one; earliest due first. */
export function presentGroups(rows: readonly PlacedRow[], now: Instant): Inbox['groups'] {
  return groupOrder.map((key) => ({
    key,
    rows: rows
      .filter((placed) => groupOf(placed, now) === key)
      .map(({ row }) => row)
      .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.key < b.key ? -1 : 1)),
  }));
}
