import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import { Answers } from '../../platform/openapi/answers';
import type { SessionRequest } from '../../platform/session/session.guard';
import { FindSessionDto } from './find-session.dto';
import { findSession } from './find-session.query';

@ApiTags('session')
@Controller('session')
export class FindSessionController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'findSession', summary: 'Who is signed in, his roles, and the entries that he may use' })
  @Answers(FindSessionDto)
  findSession(@Req() request: SessionRequest): Promise<FindSessionDto> {
    return findSession(this.app, request, this.config.issuer !== undefined);
  }
}
