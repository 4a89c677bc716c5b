import { assertNever, without, type Stored } from '../kernel';
import type { AccountabilityEvent } from './accountability.events';
import type { AccountabilityState } from './accountability.state.types';
import type { GateTrack } from './closing-gate';

export const noAccountability: AccountabilityState = { status: 'none', tracks: [] };

export function evolveAccountability(
  state: AccountabilityState,
  event: Stored<AccountabilityEvent>,
): AccountabilityState {
  switch (event.type) {
    case 'AccountabilityOpened': {
      const { tracks, ...opened } = event.payload;
      const open = tracks.map(({ track, rule, subject }) => ({
        track,
        rule,
        status: 'open' as const,
        ...(subject && { subject }),
      }));
      return { ...state, ...opened, status: 'open', openedAt: event.effectiveAt, tracks: open };
    }
    case 'TrackSettled': {
      const { track, settled, subject } = event.payload;
      const tracks = state.tracks.map((each) =>
        each.track === track ? { ...each, status: settled, ...(subject && { subject }) } : each,
      );
      return { ...state, tracks };
    }
    case 'TrackUnsettled': {
      const tracks = state.tracks.map((each) =>
        each.track === event.payload.track ? { ...each, status: 'open' as const } : each,
      );
      return { ...without(state, 'concludedAt'), status: 'open', tracks };
    }
    case 'AccountabilityConcluded':
      return { ...state, status: 'concluded', concludedAt: event.effectiveAt };
    default:
      return assertNever(event);
  }
}

/** The tracks as the closing gate asks for them. */
export const gateTracks = (state: AccountabilityState): readonly GateTrack[] =>
  state.accountabilityId === undefined
    ? []
    : state.tracks.map(({ track, status, subject }) => ({
        accountabilityId: state.accountabilityId as NonNullable<typeof state.accountabilityId>,
        track,
        status,
        ...(subject && { subject }),
      }));
