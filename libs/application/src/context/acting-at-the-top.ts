import type { Acting, Instant, Role } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { actingOver } from './acting';
import { unitTree } from './unit-tree';

/** For what concerns a whole ledger: the roles that the actor holds over any unit that has none above it. */
export async function actingAtTheTop(
  app: Application,
  request: CommandRequest<unknown>,
  now: Instant,
): Promise<Acting> {
  const { actor } = request;
  if (actor.kind !== 'person') return { now, actor, roles: [] };
  const { units } = await unitTree(app, request.ledger);
  const tops = units.filter((unit) => unit.blockParent === undefined);
  const held = await Promise.all(tops.map((unit) => actingOver(app, request, now, unit.unitId)));
  const roles: readonly Role[] = [...new Set(held.flatMap((acting) => acting.roles))];
  return { now, actor, roles };
}
