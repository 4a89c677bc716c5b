import type { DynamicModule } from '@nestjs/common';
import { ThrottlerModule, minutes } from '@nestjs/throttler';
import { API_CONFIG } from './application/application.token';
import type { ApiConfig } from './config/api-config';

export const limitsModule = (): DynamicModule =>
  ThrottlerModule.forRootAsync({
    inject: [API_CONFIG],
    useFactory: (config: ApiConfig) => [{ ttl: minutes(1), limit: config.requestsPerMinute }],
  });
