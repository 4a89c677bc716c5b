import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { API_CONFIG } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import { Refusal } from '../../platform/problem/refusal';
import { cookieOptions } from '../../platform/session/cookies';
import { RelyingParty, signInCookieName, signInMinutes } from '../relying-party';
import { ledgerOfPath, returnPath } from '../return-to';

@ApiTags('auth')
@Controller('auth')
export class LogInController {
  constructor(
    @Inject(RelyingParty) private readonly relyingParty: RelyingParty,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('login')
  @ApiOperation({
    operationId: 'logIn',
    summary: 'Redirects to the issuer; in a drill, to the list of its invented people',
  })
  @ApiQuery({ name: 'ledger', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'returnTo', required: false, schema: { type: 'string' } })
  async logIn(
    @Query('ledger') ledger: string | undefined,
    @Query('returnTo') returnTo: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const path = returnPath(returnTo);
    const drill = ledger ?? ledgerOfPath(path);
    if (this.config.issuer === undefined && drill === undefined) throw new Refusal('OfficeSignInMissing');
    const hint = drill === undefined ? {} : { ledger: drill };
    const { location, cookie } = await this.relyingParty.begin({ returnTo: path }, hint);
    response.cookie(signInCookieName, cookie, cookieOptions(this.config.publicUrl, signInMinutes * 60_000));
    response.redirect(302, location);
  }
}
