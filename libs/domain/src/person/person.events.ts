import type { EventData, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Fact. Stream `person/{personId}`. */
export type PersonRegistered = EventData<
  'PersonRegistered',
  {
    readonly personId: PersonId;
    readonly name: string;
    readonly gender: 'male' | 'female';
    readonly birthYear: number;
    readonly politicalStatus: 'partyMember' | 'leagueMember' | 'democraticParty' | 'none';
    readonly employment: 'civilServant' | 'institution' | 'stateEnterprise';
    /** Professional of an institution under the innovation guidance: not a target. */
    readonly innovationExempt: boolean;
  }
>;
/** Fact. Takes up a post; rank and post are dated facts. */
export type PersonPosted = EventData<
  'PersonPosted',
  {
    readonly unitId: UnitId;
    readonly post: string;
    readonly rank: Rank;
    /** Managed by the city's organisation department (市管干部). */
    readonly cityManaged: boolean;
    /** Member of a leading body (领导成员). */
    readonly leadershipMember: boolean;
  }
>;
/** Fact. Left public office; cooling-off runs from this date. */
export type PersonLeft = EventData<'PersonLeft', { readonly how: 'retired' | 'resigned' }>;
/** Fact. From this day the particulars are these: joined the party, another name, another kind of employment. */
export type PersonParticularsChanged = EventData<
  'PersonParticularsChanged',
  Pick<PersonRegistered['payload'], 'name' | 'politicalStatus' | 'employment' | 'innovationExempt'>
>;
export type PersonEvent = PersonRegistered | PersonPosted | PersonLeft | PersonParticularsChanged;
