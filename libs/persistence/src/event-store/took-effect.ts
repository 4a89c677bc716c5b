import type { Stored } from '@taizhang/domain';
import type { FeedRange } from './event-store';

/**
 * Whether an event took effect in that time. A fact may be entered at any time after it occurred, so no range of positions
 * holds them all.
 */
export function tookEffectIn(time: FeedRange['effective'] = {}): (event: Stored) => boolean {
  const { from, before } = time;
  return ({ effectiveAt }) =>
    (from === undefined || effectiveAt >= from) && (before === undefined || effectiveAt < before);
}
