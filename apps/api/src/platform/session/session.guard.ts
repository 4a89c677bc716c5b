import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import { EndedSessions, type Persistence } from '@taizhang/persistence';
import type { Request } from 'express';
import { APPLICATION, PERSISTENCE, STATE_KEYS } from '../application/application.token';
import type { StateKeys } from '../keys/state-keys';
import { cookiesOf } from './cookies';
import { heldSeat, type LostSeat } from './held-seat';
import { openSession, sessionCookieName, type SignedIn } from './session-cookie';

export interface SessionRequest extends Request {
  signedIn?: SignedIn;
  /** Where this browser sat until somebody else took the seat over. */
  lostSeat?: LostSeat;
}

/** Finds out who asks, and refuses nobody: what an answer needs is the matter of each question and act. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly ended: EndedSessions;

  constructor(
    @Inject(PERSISTENCE) { pool }: Persistence,
    @Inject(STATE_KEYS) private readonly keys: StateKeys,
    @Inject(APPLICATION) private readonly app: Application,
  ) {
    this.ended = new EndedSessions(pool);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const signedIn = await openSession(cookiesOf(request)[sessionCookieName], this.keys.session);
    const isOver = signedIn === undefined || (await this.ended.hasEnded(signedIn.session, signedIn.begunAt));
    if (!isOver) Object.assign(request, await heldSeat(this.app, signedIn));
    return true;
  }
}
