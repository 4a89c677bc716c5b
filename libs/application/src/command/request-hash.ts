import { createHash, createHmac } from 'node:crypto';
import { mayHoldSealed, type StreamName } from '@taizhang/domain';
import { canonicalJson } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandRequest } from './command';

/**
 * Hash of the command as received (type, actor, acting for, input), never of what `decide` makes of it. It lies in the
 * log beside the tokens: a bare hash of a command that carries something sealed could be guessed at, a name at a time, so
 * it is keyed there by a secret of the keyring.
 */
export async function requestHash(
  app: Pick<Application, 'keyring'>,
  stream: StreamName,
  type: string,
  request: CommandRequest<unknown>,
): Promise<string> {
  const received = canonicalJson({
    type,
    actor: request.actor,
    ...(request.actingFor !== undefined && { actingFor: request.actingFor }),
    ...(request.onBehalf !== undefined && { onBehalf: request.onBehalf }),
    input: request.input,
  });
  if (!mayHoldSealed(stream)) return `sha256:${createHash('sha256').update(received).digest('hex')}`;
  const secret = await app.keyring.secret('request-hash');
  return `hmac-sha256:${createHmac('sha256', secret).update(received).digest('hex')}`;
}
