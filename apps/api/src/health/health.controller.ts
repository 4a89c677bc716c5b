import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, TypeOrmHealthIndicator, type HealthCheckResult } from '@nestjs/terminus';
import { SkipThrottle } from '@nestjs/throttler';
import { ComparedLogs } from './compared-logs';

@ApiTags('health')
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(TypeOrmHealthIndicator) private readonly database: TypeOrmHealthIndicator,
    @Inject(ComparedLogs) private readonly logs: ComparedLogs,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'liveness', summary: 'The process runs' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck({ noCache: true, swaggerDocumentation: false })
  @ApiOperation({
    operationId: 'readiness',
    summary: 'The database answers, and its log is the one that was handed outside',
  })
  async ready(): Promise<HealthCheckResult> {
    const answers = await this.health
      .check([() => this.database.pingCheck('database', { timeout: 4000 })])
      .catch(() => {
        throw new ServiceUnavailableException();
      });
    await this.logs.refuseParted();
    return answers;
  }
}
