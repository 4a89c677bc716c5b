import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as AppealRun } from '../subject';
export const appealWorkflow = workflowTypes.appeal;
