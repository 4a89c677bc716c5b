import type { DynamicModule } from '@nestjs/common';
import { ThrottlerModule, minutes } from '@nestjs/throttler';
import type { Request } from 'express';
import { API_CONFIG, STATE_KEYS } from './application/application.token';
import type { ApiConfig } from './config/api-config';
import type { StateKeys } from './keys/state-keys';
import { cookiesOf } from './session/cookies';
import { openSession, sessionCookieName } from './session/session-cookie';

/**
 * Requests are counted together over all routes: those of a session apart, since a whole office may come from one address,
 * and those of everybody else by the address.
 */
export const limitsModule = (): DynamicModule =>
  ThrottlerModule.forRootAsync({
    inject: [API_CONFIG, STATE_KEYS],
    useFactory: (config: ApiConfig, keys: StateKeys) => ({
      throttlers: [{ ttl: minutes(1), limit: config.requestsPerMinute }],
      getTracker: (request) => whoAsks(request as Request, keys),
      generateKey: (_context, tracker) => tracker,
    }),
  });

/** A cookie that we did not seal counts as none: nobody escapes the count of his address by inventing sessions. */
async function whoAsks(request: Request, keys: StateKeys): Promise<string> {
  const signedIn = await openSession(cookiesOf(request)[sessionCookieName], keys.session);
  return signedIn?.session ?? signedIn?.personId ?? request.ip ?? '';
}
