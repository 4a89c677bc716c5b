import { workflowTypes } from '../subject';

export { advanced } from '../advanced.messages';
export type { SubjectRun as CampaignRun } from '../subject';
export const campaignWorkflow = workflowTypes.campaign;
