import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as UnitParticipationRun } from '../subject';
export const unitParticipationWorkflow = workflowTypes.participation;
