import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as WithdrawalRun } from '../subject';
export const withdrawalWorkflow = workflowTypes.withdrawal;
