import { rolesOver, type Acting, type Actor, type Instant, type UnitId } from '@taizhang/domain';
import { inForce } from './appointments';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { unitTree } from './unit-tree';

/**
 * Who asks, when, and which roles he holds over a unit: from appointments in force on it or above it, and nothing else.
 * What is entered on behalf of a person is decided as his own act: who may enter it was asked before.
 */
export async function actingOver(
  app: Application,
  request: CommandRequest<unknown>,
  now: Instant,
  unitId: UnitId | undefined,
): Promise<Acting> {
  const of = request.onBehalf?.of;
  const entered = of === undefined ? {} : ({ entered: true } as const);
  const actor: Actor = of?.kind === 'person' ? { kind: 'person', personId: of.personId } : request.actor;
  if (actor.kind !== 'person' || unitId === undefined) return { now, actor, roles: [], ...entered };
  const held = inForce(await app.reads.appointments(request.ledger, { personIds: [actor.personId] }));
  if (held.length === 0) return { now, actor, roles: [], ...entered };
  const tree = await unitTree(app, request.ledger);
  return { now, actor, roles: rolesOver(held, tree.upwards(unitId), actor.personId), ...entered };
}
