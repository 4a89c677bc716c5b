import {
  rolesOver,
  type Acting,
  type Actor,
  type Appointed,
  type Instant,
  type LedgerId,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from '../context/appointments';

/** As whom a roster is imported: over each unit concerned with the roles that hold over all of its places. */
export interface RosterAuthority {
  readonly now: Instant;
  readonly actor: Actor;
  /** `paths`: each unit that the row concerns, with all above it. A role counts where it reaches every one of them. */
  over(...paths: readonly (readonly UnitId[])[]): Acting;
}

export async function rosterAuthority(
  app: Application,
  ledger: LedgerId,
  actor: Actor,
  now: Instant,
): Promise<RosterAuthority> {
  const held: readonly Appointed[] =
    actor.kind === 'person' ? inForce(await app.reads.appointments(ledger, { personIds: [actor.personId] })) : [];
  const rolesOf = (path: readonly UnitId[]) => (actor.kind === 'person' ? rolesOver(held, path, actor.personId) : []);
  return {
    now,
    actor,
    over: (...paths) => {
      const [first = [], ...others] = paths.map(rolesOf);
      return { now, actor, roles: first.filter((role) => others.every((roles) => roles.includes(role))) };
    },
  };
}
