import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as ClueRun } from '../subject';
export const clueWorkflow = workflowTypes.clue;
