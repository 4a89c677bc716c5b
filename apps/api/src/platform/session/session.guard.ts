import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { STATE_KEYS } from '../application/application.token';
import type { StateKeys } from '../keys/state-keys';
import { cookiesOf } from './cookies';
import { openSession, sessionCookieName, type SignedIn } from './session-cookie';

export interface SessionRequest extends Request {
  signedIn?: SignedIn;
}

/** Finds out who asks, and refuses nobody: what an answer needs is the matter of each question and act. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(@Inject(STATE_KEYS) private readonly keys: StateKeys) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const signedIn = await openSession(cookiesOf(request)[sessionCookieName], this.keys.session);
    if (signedIn) request.signedIn = signedIn;
    return true;
  }
}
