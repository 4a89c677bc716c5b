import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as AccountabilityTrackRun } from '../subject';
export const accountabilityTrackWorkflow = workflowTypes.accountabilityTrack;
