import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as CaseRun } from '../subject';
export const caseWorkflow = workflowTypes.case;
