import { campaignListSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ListCampaignsDto extends createZodDto(campaignListSchema) {}
