import { actingForRefusal, type Instant, type Rejection, type StreamName } from '@taizhang/domain';
import { substitutionsOf } from '../access/substituted';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';

/** Why a command that says that it is done for another is not taken; undefined where he acts for him today. */
export async function actingForRefused(
  app: Application,
  { ledger, actor, actingFor }: CommandRequest<unknown>,
  stream: StreamName,
  now: Instant,
): Promise<Rejection | undefined> {
  if (actingFor === undefined) return undefined;
  if (actor.kind !== 'person') return { code: 'NotSubstituting', details: {} };
  const substitutions = await substitutionsOf(app, ledger, actor.personId, undefined, now);
  return actingForRefusal({ actor: actor.personId, actingFor, stream }, substitutions, now)?.rejection;
}
