import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as AccountabilityRun } from '../subject';
export const accountabilityWorkflow = workflowTypes.accountability;
