import { markOf, type EntryMark } from '../entry/entry-mark';
import { assertNever, type Instant, type Stored } from '../kernel';
import type { ActivityEvent, ActivityRecorded, MeetingDecision } from './activity.events';

/** One meeting, study or other act of education. Plain JSON. */
export interface ActivityState extends Partial<Omit<ActivityRecorded['payload'], 'decisions'>> {
  readonly status: 'none' | 'recorded';
  readonly heldAt?: Instant;
  readonly recordedPosition?: number;
  readonly entry?: EntryMark;
  readonly decisions: readonly (MeetingDecision & {
    readonly done?: { readonly at: Instant; readonly note: string; readonly position: number };
  })[];
}

export const noActivity: ActivityState = { status: 'none', decisions: [] };

export function evolveActivity(state: ActivityState, event: Stored<ActivityEvent>): ActivityState {
  switch (event.type) {
    case 'ActivityRecorded':
      return {
        ...event.payload,
        status: 'recorded',
        heldAt: event.effectiveAt,
        recordedPosition: event.position,
        ...markOf(event),
      };
    case 'MeetingDecisionCarriedOut': {
      const { decision, note } = event.payload;
      const done = { at: event.effectiveAt, note, position: event.position };
      return {
        ...state,
        decisions: state.decisions.map((each) => (each.key === decision ? { ...each, done } : each)),
      };
    }
    default:
      return assertNever(event);
  }
}
