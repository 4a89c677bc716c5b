import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({
  providers: [Metrics],
  controllers: [MetricsController],
})
export class MetricsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(Metrics).forRoutes('{*path}');
  }
}
