import type { Instant } from '../kernel';
import { lastDayOf } from '../time';
import type { ClockName } from './case.events';

/** Names one reminder or chase: a moved deadline has its own, so its last day is part of the key. */
export const clockKey = (
  act: 'remind' | 'chase',
  { clock, of, dueAt }: ClockName & { readonly dueAt: Instant },
  days: number,
): string => [act, clock, ...(of === undefined ? [] : [of]), days, lastDayOf(dueAt)].join(':');
