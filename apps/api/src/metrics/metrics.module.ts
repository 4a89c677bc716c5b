import { Module } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({
  providers: [Metrics],
  controllers: [MetricsController],
})
export class MetricsModule {}
