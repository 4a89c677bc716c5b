import type { IssueCampaign } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** The plan is in force for a campaign. */
export const issueCampaign = campaignHandler<IssueCampaign>('IssueCampaign');
