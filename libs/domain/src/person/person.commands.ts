import type { Instant, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';
import type { PersonParticularsChanged, PersonRegistered } from './person.events';

export type RegisterPerson = {
  readonly type: 'RegisterPerson';
  readonly occurredAt: Instant;
} & PersonRegistered['payload'];
export type PostPerson = {
  readonly type: 'PostPerson';
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly post: string;
  readonly rank: Rank;
  readonly cityManaged: boolean;
  readonly leadershipMember: boolean;
  readonly occurredAt: Instant;
};
export type RecordDeparture = {
  readonly type: 'RecordDeparture';
  readonly personId: PersonId;
  readonly how: 'retired' | 'resigned';
  readonly occurredAt: Instant;
};
/** What may change in a person's life; birth year and gender do not. */
export type ChangeParticulars = {
  readonly type: 'ChangeParticulars';
  readonly personId: PersonId;
  readonly occurredAt: Instant;
} & PersonParticularsChanged['payload'];
export type PersonCommand = RegisterPerson | PostPerson | RecordDeparture | ChangeParticulars;
