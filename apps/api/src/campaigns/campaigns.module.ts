import { Module } from '@nestjs/common';
import { ListCampaignsController } from './list-campaigns/list-campaigns.controller';

@Module({
  controllers: [ListCampaignsController],
})
export class CampaignsModule {}
