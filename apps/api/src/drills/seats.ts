import type { Seat } from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';

export const seats: readonly Seat[] = ['commissionOffice', 'coordinator', 'analyst'];

/** A seat by its name in an address. */
export function seatOf(name: string): Seat {
  const seat = seats.find((each) => each === name);
  if (seat === undefined) throw notFound();
  return seat;
}
