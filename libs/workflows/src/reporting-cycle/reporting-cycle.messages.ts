import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as ReportingCycleRun } from '../subject';
export const reportingCycleWorkflow = workflowTypes.reportingCycle;
