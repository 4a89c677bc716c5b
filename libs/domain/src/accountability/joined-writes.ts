import type { EventData, StreamName } from '../kernel';
import type { AccountabilityEvent } from './accountability.events';
import type { AccountabilityState } from './accountability.state.types';
import { accountabilityStream, accountabilityTrackStream } from './accountability.stream';
import type { CaseGateEvent } from './case-gate.events';
import type { CaseGateState } from './case-gate.state';
import { caseGateStream } from './closing-gate';
import type { TrackEvent, TrackOpened } from './track.events';
import type { TrackState } from './track.state.types';

/** What goes into other streams in the same append: all of it is stored, or nothing. */
export interface JoinedWrite {
  readonly stream: StreamName;
  readonly events: readonly EventData[];
}

/** With the opening: every track's own stream, and the gate of the case. */
export const writesOfOpening = (events: readonly AccountabilityEvent[]): readonly JoinedWrite[] =>
  events.flatMap((event) => {
    if (event.type !== 'AccountabilityOpened') return [];
    const { tracks, rule: accountabilityRule, ...opened } = event.payload;
    const { accountabilityId, source } = opened;
    const ofTracks = tracks.map((track): JoinedWrite => {
      const first: TrackOpened = {
        type: 'TrackOpened',
        schema: 1,
        payload: { ...opened, accountabilityRule, ...track },
      };
      return { stream: accountabilityTrackStream(accountabilityId, track.track), events: [first] };
    });
    if (source.kind !== 'case') return ofTracks;
    const held: CaseGateEvent = { type: 'GateHeld', schema: 1, payload: { accountabilityId } };
    return [...ofTracks, { stream: caseGateStream(source.caseId), events: [held] }];
  });

/**
 * With the settling or reopening of a track: the accountability, which concludes with its last track, and the gate of
 * the case. A gate that was passed is not held again.
 */
export function writesOfTrack(
  events: readonly TrackEvent[],
  track: TrackState,
  accountability: AccountabilityState,
  gate: CaseGateState | undefined,
): readonly JoinedWrite[] {
  const { accountabilityId, track: key, subject, source } = track;
  if (accountabilityId === undefined || key === undefined) return [];
  const last = !accountability.tracks.some((each) => each.track !== key && each.status === 'open');
  const stream = accountabilityStream(accountabilityId);
  const atGate = (type: 'GateHeld' | 'GateReleased'): readonly JoinedWrite[] =>
    source?.kind !== 'case' || gate === undefined || gate.passed
      ? []
      : [{ stream: caseGateStream(source.caseId), events: [{ type, schema: 1, payload: { accountabilityId } }] }];
  return events.flatMap((event): readonly JoinedWrite[] => {
    if (event.type === 'TrackConcluded' || event.type === 'TrackWaived') {
      const settled = event.type === 'TrackWaived' ? 'waived' : 'concluded';
      const ofTrack: AccountabilityEvent = {
        type: 'TrackSettled',
        schema: 1,
        payload: { track: key, settled, ...(subject && { subject }) },
      };
      if (!last) return [{ stream, events: [ofTrack] }];
      const concluded: AccountabilityEvent = { type: 'AccountabilityConcluded', schema: 1, payload: {} };
      return [{ stream, events: [ofTrack, concluded] }, ...atGate('GateReleased')];
    }
    if (event.type !== 'TrackReopened') return [];
    const unsettled: AccountabilityEvent = { type: 'TrackUnsettled', schema: 1, payload: { track: key } };
    const reopened: JoinedWrite = { stream, events: [unsettled] };
    return accountability.status === 'concluded' ? [reopened, ...atGate('GateHeld')] : [reopened];
  });
}
