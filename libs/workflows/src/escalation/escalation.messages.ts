import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as EscalationRun } from '../subject';
export const escalationWorkflow = workflowTypes.escalation;
