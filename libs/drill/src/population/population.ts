import {
  appointmentId,
  instant,
  personId,
  unitId,
  type Instant,
  type MakeAppointment,
  type PersonId,
  type PostPerson,
  type RecordDeparture,
  type RegisterPerson,
  type RegisterUnit,
  type Seat,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, drillId, roll } from '../roll';
import { personName } from './names';
import type { OrganisationSketch, Post, UnitSketch } from './organisation-sketch';

export interface PopulationInput {
  readonly seed: string;
  readonly organisation: OrganisationSketch;
  /** Persons in all, at least three a unit. */
  readonly persons: number;
  /** Since when the organisation is taken to stand so. */
  readonly since: Instant;
  /** About when the campaign begins: departures lie in the years before it. */
  readonly campaignAt: Instant;
}

type SetUp = RegisterUnit | RegisterPerson | PostPerson | RecordDeparture | MakeAppointment;

/** The invented organisation, as commands in an order in which each is accepted. */
export interface Population {
  readonly bureau: UnitId;
  readonly commands: readonly SetUp[];
  readonly seats: Readonly<Record<Seat, PersonId>>;
  readonly units: readonly { readonly unitId: UnitId; readonly name: string }[];
  readonly persons: number;
}

/** How many persons each unit has: offices few, stations and counties more, the sum exact. */
function headcounts(input: PopulationInput): readonly number[] {
  const { units: sketches, leaders, weightOf } = input.organisation;
  const isLeadership = (unit: UnitSketch): boolean => unit === sketches[0];
  const weights = sketches.map((unit, index) =>
    isLeadership(unit) ? 0 : weightOf(unit) * (0.7 + 0.6 * roll(input.seed, 'size', index)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = Math.max(0, input.persons - leaders.length - 3 * (sketches.length - 1));
  const counts = sketches.map((unit, index) =>
    isLeadership(unit) ? leaders.length : 3 + Math.floor((spare * (weights[index] ?? 0)) / total),
  );
  const rest = input.persons - counts.reduce((sum, count) => sum + count, 0);
  const last = counts.length - 1;
  return counts.map((count, index) => (index === last ? count + Math.max(0, rest) : count));
}

/** Builds the organisation of a drill from its seed; nothing in it is taken from anywhere real. */
export function buildPopulation(input: PopulationInput): Population {
  const { seed, since, organisation } = input;
  const { units: sketches, body, superior: above, leaders } = organisation;
  const counts = headcounts(input);
  const bureau = unitId(drillId('u', seed, 0));
  const superior = unitId(drillId('u', seed, 100_000));
  const ids = sketches.map((_unit, index) => unitId(drillId('u', seed, index + 1)));
  const commands: SetUp[] = [
    {
      type: 'RegisterUnit',
      unitId: bureau,
      ...body,
      kind: 'bureau',
      order: 0,
      occurredAt: since,
    },
    {
      type: 'RegisterUnit',
      unitId: superior,
      name: above.name,
      shortName: above.shortName,
      kind: 'bureau',
      order: 1,
      occurredAt: since,
    },
  ];
  sketches.forEach((unit, index) => {
    commands.push({
      type: 'RegisterUnit',
      unitId: ids[index] as UnitId,
      name: unit.name,
      shortName: unit.shortName,
      kind: unit.kind,
      blockParent: unit.under === null ? bureau : (ids[unit.under] as UnitId),
      lineParent: bureau,
      order: index + 1,
      occurredAt: since,
    });
  });

  let index = 0;
  const seats = new Map<Seat, PersonId>();
  const join = (unit: UnitId, post: Post): PersonId => {
    index += 1;
    const person = personId(drillId('p', seed, index));
    const exempt = post.rank === 'clerk' && post.roles.length === 0 && chance(0.02, seed, 'exempt', index);
    commands.push(
      {
        type: 'RegisterPerson',
        personId: person,
        name: personName(seed, index),
        gender: chance(0.62, seed, 'gender', index) ? 'male' : 'female',
        birthYear: between(1960, 1993, seed, 'birth', index),
        politicalStatus: post.rank !== 'clerk' || chance(0.7, seed, 'party', index) ? 'partyMember' : 'none',
        employment: exempt || chance(0.4, seed, 'employment', index) ? 'institution' : 'civilServant',
        innovationExempt: exempt,
        occurredAt: since,
      },
      {
        type: 'PostPerson',
        personId: person,
        unitId: unit,
        post: post.post,
        rank: post.rank,
        cityManaged: post.cityManaged,
        leadershipMember: post.leadershipMember,
        occurredAt: since,
      },
    );
    for (const held of post.roles) {
      commands.push({
        type: 'MakeAppointment',
        appointmentId: appointmentId(`${person}-${held.role}`),
        personId: person,
        role: held.role,
        unitId: held.over === 'own' ? unit : bureau,
        occurredAt: since,
      });
      if (held.role === 'commissionOffice') seats.set('commissionOffice', person);
      if (held.role === 'analyst') seats.set('analyst', person);
    }
    if (post.roles.length === 0 && !post.leadershipMember && chance(0.025, seed, 'left', index)) {
      const days = between(20, 1400, seed, 'left-when', index);
      const left = new Date(Date.parse(input.campaignAt) - days * 86_400_000).toISOString();
      commands.push({
        type: 'RecordDeparture',
        personId: person,
        how: chance(0.8, seed, 'how', index) ? 'retired' : 'resigned',
        occurredAt: instant(left),
      });
    }
    return person;
  };

  const superiorSecretary = join(superior, {
    post: above.post,
    rank: above.rank,
    cityManaged: true,
    leadershipMember: true,
    roles: [],
  });
  // What the body may not judge of its own leader goes to the same hand.
  for (const role of ['superiorSecretary', 'superiorCommission'] as const)
    commands.push({
      type: 'MakeAppointment',
      appointmentId: appointmentId(`${superiorSecretary}-${role}`),
      personId: superiorSecretary,
      role,
      unitId: bureau,
      occurredAt: since,
    });

  sketches.forEach((unit, place) => {
    for (let nth = 0; nth < (counts[place] ?? 0); nth += 1) {
      const post = place === 0 ? leaders[nth] : organisation.postOf(unit, nth, seed, index + 1);
      if (post === undefined) continue;
      const person = join(ids[place] as UnitId, post);
      if (unit.shortName === organisation.seatUnit && nth === 2) seats.set('coordinator', person);
    }
  });

  const seat = (name: Seat): PersonId => {
    const person = seats.get(name);
    if (person === undefined)
      throw new RangeError(`an organisation of ${sketches.length} units has nobody for the seat ${name}`);
    return person;
  };
  return {
    bureau,
    commands,
    seats: { commissionOffice: seat('commissionOffice'), coordinator: seat('coordinator'), analyst: seat('analyst') },
    units: sketches.map((unit, place) => ({ unitId: ids[place] as UnitId, name: unit.name })),
    persons: index,
  };
}
