import { Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { API_CONFIG } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import type { ApiConfig } from '../../platform/config/api-config';
import { cookieOptions } from '../../platform/session/cookies';
import { sessionCookieName } from '../../platform/session/session-cookie';

@ApiTags('auth')
@Controller('auth')
export class LogOutController {
  constructor(@Inject(API_CONFIG) private readonly config: ApiConfig) {}

  @Post('logout')
  @HttpCode(204)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'logOut',
    summary: 'Ends the session of this browser; a seat stays taken until it is left',
  })
  logOut(@Res({ passthrough: true }) response: Response): void {
    response.clearCookie(sessionCookieName, cookieOptions(this.config.publicUrl, 0));
  }
}
