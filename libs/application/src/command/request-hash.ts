import { createHash } from 'node:crypto';
import { canonicalJson } from '@taizhang/persistence';
import type { CommandRequest } from './command';

/** Hash of the command as received (type, actor, acting for, input), never of what `decide` makes of it. */
export function requestHash(type: string, request: CommandRequest<unknown>): string {
  const received = {
    type,
    actor: request.actor,
    ...(request.actingFor !== undefined && { actingFor: request.actingFor }),
    input: request.input,
  };
  return `sha256:${createHash('sha256').update(canonicalJson(received)).digest('hex')}`;
}
