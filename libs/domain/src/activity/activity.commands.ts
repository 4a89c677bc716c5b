import type { Instant } from '../kernel';
import type { ActivityRecorded, MeetingDecision } from './activity.events';

export type RecordActivity = {
  readonly type: 'RecordActivity';
  readonly occurredAt: Instant;
  readonly decisions: readonly Omit<MeetingDecision, 'key'>[];
} & Omit<ActivityRecorded['payload'], 'decisions'>;
export type CarryOutMeetingDecision = {
  readonly type: 'CarryOutMeetingDecision';
  readonly decision: string;
  readonly note: string;
  readonly occurredAt: Instant;
};
export type ActivityCommand = RecordActivity | CarryOutMeetingDecision;
