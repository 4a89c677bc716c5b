import { Module } from '@nestjs/common';
import { GrantExtensionController } from './grant-extension/grant-extension.controller';
import { RefuseExtensionController } from './refuse-extension/refuse-extension.controller';
import { ReportUnitDutyController } from './report-unit-duty/report-unit-duty.controller';
import { RequestExtensionController } from './request-extension/request-extension.controller';

@Module({
  controllers: [
    GrantExtensionController,
    RefuseExtensionController,
    ReportUnitDutyController,
    RequestExtensionController,
  ],
})
export class ParticipationModule {}
