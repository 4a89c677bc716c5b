import type { WindUpCampaign } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** Every phase is closed and every unit has concluded. */
export const windUpCampaign = campaignHandler<WindUpCampaign>('WindUpCampaign');
