import { rolesOver, type Acting, type Instant, type UnitId } from '@taizhang/domain';
import { inForce } from './appointments';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { unitTree } from './unit-tree';

/** Who asks, when, and which roles he holds over a unit: from appointments in force on it or above it, and nothing else. */
export async function actingOver(
  app: Application,
  request: CommandRequest<unknown>,
  now: Instant,
  unitId: UnitId | undefined,
): Promise<Acting> {
  const { actor } = request;
  if (actor.kind !== 'person' || unitId === undefined) return { now, actor, roles: [] };
  const held = inForce(await app.reads.appointments(request.ledger, { personIds: [actor.personId] }));
  if (held.length === 0) return { now, actor, roles: [] };
  const tree = await unitTree(app, request.ledger);
  return { now, actor, roles: rolesOver(held, tree.upwards(unitId), actor.personId) };
}
