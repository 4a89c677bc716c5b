import { launchCampaignSchema, launchedCampaignSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class LaunchCampaignDto extends createZodDto(launchCampaignSchema) {}
export class LaunchedCampaignDto extends createZodDto(launchedCampaignSchema) {}
