import type { Rank, Role, UnitKind } from '@taizhang/domain';

/** A unit of an invented organisation, before it has an id. */
export interface UnitSketch {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Index of its block parent among the sketches; null: directly under the leading body. */
  readonly under: number | null;
}

export interface Post {
  readonly post: string;
  readonly rank: Rank;
  readonly cityManaged: boolean;
  readonly leadershipMember: boolean;
  readonly roles: readonly { readonly role: Role; readonly over: 'own' | 'bureau' }[];
}

/** An invented organisation before anything in it has an id; nothing in it is taken from anywhere real. */
export interface OrganisationSketch {
  /** The body that issues the plan. */
  readonly body: { readonly name: string; readonly shortName: string };
  /** Above it: whoever signs for its party secretary. */
  readonly superior: { readonly name: string; readonly shortName: string; readonly post: string; readonly rank: Rank };
  /** Units that take part, the leadership first. */
  readonly units: readonly UnitSketch[];
  /** Who sits in the leadership. */
  readonly leaders: readonly Post[];
  /** Heads first, then a deputy, then the coordinator, then everybody else. */
  postOf(unit: UnitSketch, place: number, seed: string, index: number): Post;
  /** How many persons a unit has, beside the others. */
  weightOf(unit: UnitSketch): number;
  /** The unit of the coordinator's seat: enough people to chase, few enough to know. */
  readonly seatUnit: string;
}

/** Who works on cases beside his own post: of one unit, its head (0), its deputy (1), its coordinator (2). */
export type CaseworkRoles = Readonly<Record<string, Readonly<Record<number, Role>>>>;

/** Adds the role over the whole body that a place of a unit carries. */
export function withCasework(
  roles: CaseworkRoles,
  unit: Pick<UnitSketch, 'shortName'>,
  place: number,
  post: Post,
): Post {
  const role = roles[unit.shortName]?.[place];
  return role === undefined ? post : { ...post, roles: [...post.roles, { role, over: 'bureau' }] };
}

/** An ordinary post: no office of the campaign, outside the leadership. */
export const plainPost = (post: string, rank: Rank, roles: Post['roles'] = []): Post => ({
  post,
  rank,
  cityManaged: false,
  leadershipMember: false,
  roles,
});
