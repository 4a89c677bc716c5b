import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { FindOutsideLinksController } from './find-outside-links/find-outside-links.controller';
import { HealthController } from './health.controller';

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [FindOutsideLinksController, HealthController],
})
export class HealthModule {}
