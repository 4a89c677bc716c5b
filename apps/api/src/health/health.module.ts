import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { ComparedLogs } from './compared-logs';
import { FindOutsideLinksController } from './find-outside-links/find-outside-links.controller';
import { HealthController } from './health.controller';

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  providers: [ComparedLogs],
  controllers: [FindOutsideLinksController, HealthController],
})
export class HealthModule {}
