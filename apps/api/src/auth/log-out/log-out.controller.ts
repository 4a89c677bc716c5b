import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { EndedSessions, type Persistence } from '@taizhang/persistence';
import type { Response } from 'express';
import { API_CONFIG, APPLICATION, PERSISTENCE } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import type { ApiConfig } from '../../platform/config/api-config';
import { cookieOptions } from '../../platform/session/cookies';
import { sessionCookieName, sessionHours } from '../../platform/session/session-cookie';
import type { SessionRequest } from '../../platform/session/session.guard';
import { getUp } from '../sittings';

@ApiTags('auth')
@Controller('auth')
export class LogOutController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(PERSISTENCE) private readonly persistence: Persistence,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post('logout')
  @HttpCode(204)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'logOut',
    summary: 'Ends the session of this browser, and leaves the seat in which it sat',
  })
  async logOut(@Req() request: SessionRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { signedIn } = request;
    if (signedIn) await getUp(this.app, signedIn);
    if (signedIn?.session) await new EndedSessions(this.persistence.pool).end(signedIn.session, sessionHours);
    response.clearCookie(sessionCookieName, cookieOptions(this.config.publicUrl, 0));
  }
}
