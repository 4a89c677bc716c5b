import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { leaveSeat, takeSeat, type Application } from '@taizhang/application';
import type { Response } from 'express';
import { API_CONFIG, APPLICATION, STATE_KEYS } from '../../platform/application/application.token';
import { receiptOf } from '../../platform/commands/receipt';
import type { ApiConfig } from '../../platform/config/api-config';
import type { StateKeys } from '../../platform/keys/state-keys';
import { Refusal } from '../../platform/problem/refusal';
import { cookieOptions, cookiesOf } from '../../platform/session/cookies';
import { sealSession, sessionCookieName, sessionHours, type SignedIn } from '../../platform/session/session-cookie';
import type { SessionRequest } from '../../platform/session/session.guard';
import { issuerSessionCookieName } from '../development-issuer/subjects';
import { RelyingParty, signInCookieName, type SignedInSomeone } from '../relying-party';

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
    if (known === undefined) throw new Refusal('SignInFailed');
    await this.getUp(request.signedIn, someone, String(request.query.state));
    if (plan.seat) await this.sit(someone, String(request.query.state));
    const session = await sealSession({ ledger, personId, ...(plan.seat && { seat: plan.seat }) }, this.keys.session);
    response.clearCookie(signInCookieName, cookieOptions(this.config.publicUrl, 0));
    // The development issuer would ask somebody else at this browser to sign out first, which nobody who changes seats expects.
    response.clearCookie(issuerSessionCookieName, cookieOptions(this.config.publicUrl, 0));
    response.cookie(sessionCookieName, session, cookieOptions(this.config.publicUrl, sessionHours * 3_600_000));
    response.redirect(302, plan.returnTo);
  }

  /** Nobody sits in two seats: whoever changes leaves the one before to its invented colleague, and may come back. */
  private async getUp(before: SignedIn | undefined, now: SignedInSomeone, state: string): Promise<void> {
    if (before?.seat === undefined || (before.ledger === now.ledger && before.personId === now.personId)) return;
    const { ledger, personId, seat } = before;
    const drills = await this.app.store.ledgers();
    if (!drills.some((drill) => drill.ledger === ledger)) return;
    await leaveSeat(this.app, {
      ledger,
      key: `${personId}/seat/${state}/left`,
      actor: { kind: 'person', personId },
      input: { seat },
    });
  }

  /** In a drill that has ended one looks round without sitting down. */
  private async sit({ ledger, personId, plan }: SignedInSomeone, state: string): Promise<void> {
    const { seat } = plan;
    if (seat === undefined) return;
    const outcome = await takeSeat(this.app, {
      ledger,
      key: `${personId}/seat/${state}`,
      actor: { kind: 'person', personId },
      input: { seat },
    });
    if (outcome.status === 'rejected' && outcome.code !== 'DrillNotRunning') receiptOf(outcome);
  }
}
