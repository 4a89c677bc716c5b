import type { Instant } from '../kernel';
import type { AccountabilityOpened } from './accountability.events';
import type { TrackSubject } from './track-subject';

/** Plain JSON. */
export interface AccountabilityState extends Partial<Omit<AccountabilityOpened['payload'], 'tracks'>> {
  readonly status: 'none' | 'open' | 'concluded';
  readonly openedAt?: Instant;
  readonly concludedAt?: Instant;
  readonly tracks: readonly {
    readonly track: string;
    readonly rule: string;
    readonly status: 'open' | 'concluded' | 'waived';
    /** As it was when the track was opened or last settled. */
    readonly subject?: TrackSubject;
  }[];
}
