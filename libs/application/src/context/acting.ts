import type { Acting, Actor, Instant, PersonId, Role, UnitId } from '@taizhang/domain';
import { substitutedGrants } from '../access/substituted';
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
  const nobody: Acting = { now, actor, roles: [], ...entered };
  if (actor.kind !== 'person' || unitId === undefined) return nobody;
  const held = await rolesHeld(app, request, actor.personId, now);
  if (held.length === 0) return nobody;
  const path = (await unitTree(app, request.ledger)).upwards(unitId);
  const over = held.filter((each) => path.includes(each.unitId)).map(({ role }) => role);
  return { now, actor, roles: [...new Set(over)], ...entered };
}

/** His own, or those of whom he acts for: never both at once, so that the log says in whose duty it was done. */
async function rolesHeld(
  app: Application,
  { ledger, actor, actingFor }: CommandRequest<unknown>,
  personId: PersonId,
  now: Instant,
): Promise<readonly { readonly role: Role; readonly unitId: UnitId }[]> {
  const acts = actor.kind === 'person' && actor.personId === personId;
  if (actingFor === undefined || !acts) return inForce(await app.reads.appointments(ledger, { personIds: [personId] }));
  const substituted = await substitutedGrants(app, ledger, personId, undefined, now);
  return substituted.filter((each) => each.for === actingFor);
}
