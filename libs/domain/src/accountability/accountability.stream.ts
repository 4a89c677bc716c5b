import {
  accountabilityId,
  streamName,
  type AccountabilityId,
  type CaseId,
  type StreamName,
  type UnitId,
} from '../kernel';

/** One for each case: opening it twice is opening it once. */
export const caseAccountabilityId = (caseId: CaseId): AccountabilityId => accountabilityId(`case.${caseId}`);

/** One for each finding against a unit; `finding` is an opaque key of what was found, such as a signed rung. */
export const findingAccountabilityId = (unit: UnitId, finding: string): AccountabilityId =>
  accountabilityId(`finding.${unit}.${finding}`);

export const accountabilityStream = (id: AccountabilityId): StreamName => streamName('accountability', id);

export const accountabilityTrackStream = (id: AccountabilityId, track: string): StreamName =>
  streamName('accountabilityTrack', id, track);

/** Every track of one accountability. */
export const accountabilityTrackPrefix = (id: AccountabilityId): string => `accountabilityTrack/${id}/`;
