import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { Response } from 'express';
import { API_CONFIG, APPLICATION, STATE_KEYS } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import type { StateKeys } from '../../platform/keys/state-keys';
import { Refusal } from '../../platform/problem/refusal';
import { cookieOptions, cookiesOf } from '../../platform/session/cookies';
import { sealSession, sessionCookieName, sessionHours, type SignedIn } from '../../platform/session/session-cookie';
import type { SessionRequest } from '../../platform/session/session.guard';
import { issuerSessionCookieName } from '../development-issuer/subjects';
import { RelyingParty, signInCookieName, type SignedInSomeone } from '../relying-party';
import { seatsPage } from '../return-to';
import { getUp, sitDown } from '../sittings';

@ApiTags('auth')
@Controller('auth')
export class CompleteSignInController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(RelyingParty) private readonly relyingParty: RelyingParty,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    @Inject(STATE_KEYS) private readonly keys: StateKeys,
  ) {}

  @Get('callback')
  @ApiOperation({ operationId: 'completeSignIn', summary: 'Where the issuer sends the browser back' })
  async completeSignIn(@Req() request: SessionRequest, @Res() response: Response): Promise<void> {
    const cookie = cookiesOf(request)[signInCookieName];
    const someone = await this.relyingParty.complete(request.originalUrl, cookie);
    const { ledger, personId, plan } = someone;
    const [known] = await this.app.reads.persons(ledger, { personIds: [personId] });
    if (known === undefined) throw new Refusal('SignedInUnknown');
    const sat = await sitDown(this.app, someone, String(request.query.state));
    if (sat === 'taken') return response.redirect(302, seatsPage(ledger));
    await this.getUpBefore(request.signedIn, someone);
    const seat = plan.seat && { seat: plan.seat };
    const session = await sealSession({ ledger, personId, session: randomUUID(), ...seat, ...sat }, this.keys.session);
    response.clearCookie(signInCookieName, cookieOptions(this.config.publicUrl, 0));
    // The development issuer would ask somebody else at this browser to sign out first, which nobody who changes seats expects.
    response.clearCookie(issuerSessionCookieName, cookieOptions(this.config.publicUrl, 0));
    response.cookie(sessionCookieName, session, cookieOptions(this.config.publicUrl, sessionHours * 3_600_000));
    response.redirect(302, plan.returnTo);
  }

  /** Nobody sits in two seats: whoever changes leaves the one before to its invented colleague, and may come back. */
  private async getUpBefore(before: SignedIn | undefined, now: SignedInSomeone): Promise<void> {
    if (before === undefined || (before.ledger === now.ledger && before.personId === now.personId)) return;
    await getUp(this.app, before);
  }
}
