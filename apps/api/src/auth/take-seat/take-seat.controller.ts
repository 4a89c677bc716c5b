import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import type { Response } from 'express';
import { drillState } from '../../drills/drill-state';
import { seatOf, seats } from '../../drills/seats';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import { notFound } from '../../platform/problem/refusal';
import { cookieOptions } from '../../platform/session/cookies';
import { subjectOf } from '../development-issuer/subjects';
import { RelyingParty, signInCookieName, signInMinutes } from '../relying-party';
import { ledgerOfPath, returnPath } from '../return-to';

/** A drill's seats are its sign-in: no page stands before the work. */
@ApiTags('auth')
@Controller('auth')
export class TakeSeatController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(RelyingParty) private readonly relyingParty: RelyingParty,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('seat')
  @ApiOperation({
    operationId: 'takeSeat',
    summary: 'Signs in as the person of a seat of a drill, then takes the seat',
  })
  @ApiQuery({ name: 'ledger', schema: { type: 'string' } })
  @ApiQuery({ name: 'seat', schema: { type: 'string', enum: [...seats] } })
  @ApiQuery({ name: 'returnTo', required: false, schema: { type: 'string' } })
  async takeSeat(
    @Query('ledger') ledger: string,
    @Query('seat') name: string,
    @Query('returnTo') returnTo: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const seat = seatOf(name);
    const path = returnPath(returnTo);
    // An act may wait in another ledger, such as a finished copy: there is where one sits down.
    const target = ledgerId(ledgerOfPath(path) ?? ledger);
    const drill = await drillState(this.app, target);
    const personId = drill.prepared?.seats[seat];
    if (this.config.issuer !== undefined || personId === undefined) throw notFound();
    const plan = { returnTo: path, seat };
    const hint = { ledger: target, login_hint: subjectOf(target, personId) };
    const { location, cookie } = await this.relyingParty.begin(plan, hint);
    response.cookie(signInCookieName, cookie, cookieOptions(this.config.publicUrl, signInMinutes * 60_000));
    response.redirect(302, location);
  }
}
