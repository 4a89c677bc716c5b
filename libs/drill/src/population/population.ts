import {
  appointmentId,
  instant,
  personId,
  unitId,
  type Instant,
  type MakeAppointment,
  type PersonId,
  type PostPerson,
  type Rank,
  type RecordDeparture,
  type RegisterPerson,
  type RegisterUnit,
  type Role,
  type Seat,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, drillId, pick, roll } from '../roll';
import { personName } from './names';
import { sketchUnits, type UnitSketch } from './units';

export interface PopulationInput {
  readonly seed: string;
  /** Units that take part, at least 10. */
  readonly units: number;
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

interface Post {
  readonly post: string;
  readonly rank: Rank;
  readonly cityManaged: boolean;
  readonly leadershipMember: boolean;
  readonly roles: readonly { readonly role: Role; readonly over: 'own' | 'bureau' }[];
}

const leaders: readonly Post[] = [
  {
    post: '党组书记、局长',
    rank: 'division',
    cityManaged: true,
    leadershipMember: true,
    roles: [
      { role: 'partySecretary', over: 'bureau' },
      // The leadership is a unit of the campaign too; its duties are reported by its head.
      { role: 'unitHead', over: 'own' },
    ],
  },
  {
    post: '党组成员、副局长（分管机关科室）',
    rank: 'deputyDivision',
    cityManaged: true,
    leadershipMember: true,
    roles: [
      { role: 'inChargeLeader', over: 'bureau' },
      { role: 'leader', over: 'bureau' },
    ],
  },
  { post: '党组成员、副局长', rank: 'deputyDivision', cityManaged: true, leadershipMember: true, roles: [] },
  {
    post: '派驻纪检组组长、党组成员',
    rank: 'deputyDivision',
    cityManaged: true,
    leadershipMember: true,
    roles: [{ role: 'disciplineGroup', over: 'bureau' }],
  },
];

/** Heads first, then a deputy, then the coordinator, then everybody else. */
function postOf(unit: UnitSketch, place: number, seed: string, index: number): Post {
  const head = unit.kind === 'section' ? '科长' : unit.kind === 'branch' || unit.kind === 'county' ? '局长' : '主任';
  const own = (role: Role) => ({ role, over: 'own' as const });
  const cityManaged = unit.kind === 'county' || unit.kind === 'branch';
  if (unit.shortName === '监察室' && place === 0) {
    return {
      post: '监察室主任、专项办主任',
      rank: 'section',
      cityManaged: false,
      leadershipMember: false,
      roles: [own('unitHead'), { role: 'commissionOffice', over: 'bureau' }],
    };
  }
  if (unit.shortName === '监察室' && place === 2) {
    return {
      post: '监察室副主任科员、专项办分析员',
      rank: 'clerk',
      cityManaged: false,
      leadershipMember: false,
      roles: [own('coordinator'), { role: 'analyst', over: 'bureau' }],
    };
  }
  if (place === 0)
    return { post: head, rank: 'section', cityManaged, leadershipMember: cityManaged, roles: [own('unitHead')] };
  if (place === 1)
    return {
      post: `副${head}`,
      rank: 'deputySection',
      cityManaged: false,
      leadershipMember: false,
      roles: [own('unitDeputy')],
    };
  if (place === 2)
    return {
      post: '综合岗、联络员',
      rank: 'clerk',
      cityManaged: false,
      leadershipMember: false,
      roles: [own('coordinator')],
    };
  const rank: Rank = chance(0.12, seed, 'rank', index) ? 'deputySection' : 'clerk';
  const post = rank === 'clerk' ? pick(['科员', '工程师', '监察员', '监测员'], seed, 'post', index) : '副主任科员';
  return { post, rank, cityManaged: false, leadershipMember: false, roles: [] };
}

const isLeadership = (unit: UnitSketch): boolean => unit.shortName === '局领导班子';

/** How many persons each unit has: offices few, stations and counties more, the sum exact. */
function headcounts(input: PopulationInput, sketches: readonly UnitSketch[]): readonly number[] {
  const weights = sketches.map((unit, index) =>
    isLeadership(unit)
      ? 0
      : (unit.kind === 'section' ? 0.5 : unit.kind === 'affiliated' ? 1.6 : 1.3) *
        (0.7 + 0.6 * roll(input.seed, 'size', index)),
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
  const { seed, since } = input;
  const sketches = sketchUnits(input.units);
  const counts = headcounts(input, sketches);
  const bureau = unitId(drillId('u', seed, 0));
  const superior = unitId(drillId('u', seed, 100_000));
  const ids = sketches.map((_unit, index) => unitId(drillId('u', seed, index + 1)));
  const commands: SetUp[] = [
    {
      type: 'RegisterUnit',
      unitId: bureau,
      name: '临渌市环境保护局',
      shortName: '市环保局',
      kind: 'bureau',

      order: 0,
      occurredAt: since,
    },
    {
      type: 'RegisterUnit',
      unitId: superior,
      name: '临渌市直属机关工作委员会',
      shortName: '市直工委',
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
    if (post.roles.length === 0 && post.rank !== 'deputyDivision' && chance(0.025, seed, 'left', index)) {
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
    post: '市直工委书记',
    rank: 'division',
    cityManaged: true,
    leadershipMember: true,
    roles: [],
  });
  commands.push({
    type: 'MakeAppointment',
    appointmentId: appointmentId(`${superiorSecretary}-superiorSecretary`),
    personId: superiorSecretary,
    role: 'superiorSecretary',
    unitId: bureau,
    occurredAt: since,
  });

  sketches.forEach((unit, place) => {
    for (let nth = 0; nth < (counts[place] ?? 0); nth += 1) {
      const post = isLeadership(unit) ? leaders[nth] : postOf(unit, nth, seed, index + 1);
      if (post === undefined) continue;
      const person = join(ids[place] as UnitId, post);
      // The coordinator's seat is in a station of some size: enough people to chase, few enough to know.
      if (unit.shortName === '监察支队' && nth === 2) seats.set('coordinator', person);
    }
  });

  const seat = (name: Seat): PersonId => {
    const person = seats.get(name);
    if (person === undefined)
      throw new RangeError(`a population of ${input.units} units has nobody for the seat ${name}`);
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
