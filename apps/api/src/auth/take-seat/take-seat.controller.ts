import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
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
import type { SessionRequest } from '../../platform/session/session.guard';
import { subjectOf } from '../development-issuer/subjects';
import { RelyingParty, signInCookieName, signInMinutes } from '../relying-party';
import { ledgerOfPath, returnPath, seatsPage } from '../return-to';

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
  @ApiQuery({ name: 'takeOver', required: false, schema: { type: 'boolean' } })
  @ApiQuery({ name: 'returnTo', required: false, schema: { type: 'string' } })
  async takeSeat(
    @Query('ledger') ledger: string,
    @Query('seat') name: string,
    @Query('takeOver') takeOver: string | undefined,
    @Query('returnTo') returnTo: string | undefined,
    @Req() { signedIn }: SessionRequest,
    @Res() response: Response,
  ): Promise<void> {
    const seat = seatOf(name);
    const path = returnPath(returnTo);
    // An act may wait in another ledger, such as a finished copy: there is where one sits down.
    const target = ledgerId(ledgerOfPath(path) ?? ledger);
    const drill = await drillState(this.app, target);
    const personId = drill.prepared?.seats[seat];
    if (this.config.issuer !== undefined || personId === undefined) throw notFound();
    const isOwn = signedIn?.ledger === target && signedIn.personId === personId;
    const mayTakeOver = isOwn || takeOver === 'true';
    // Somebody sits there: the first page says so, and offers to take the seat over.
    if (drill.taken.includes(seat) && drill.status !== 'ended' && !mayTakeOver) {
      return response.redirect(302, seatsPage(target));
    }
    const plan = { returnTo: path, seat, takeOver: mayTakeOver };
    const hint = { ledger: target, login_hint: subjectOf(target, personId) };
    const { location, cookie } = await this.relyingParty.begin(plan, hint);
    response.cookie(signInCookieName, cookie, cookieOptions(this.config.publicUrl, signInMinutes * 60_000));
    response.redirect(302, location);
  }
}
