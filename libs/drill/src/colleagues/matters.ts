import {
  instantAt,
  later,
  localDateOf,
  type ClueChannel,
  type ClueState,
  type ClueWay,
  type Instant,
  type LocalDate,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import { roll } from '../roll';
import { workingTime } from './slots';
import type { World } from './world';

/** What comes to the desk of clues in the course of a campaign: who it concerns, what it says, and what becomes of it. */
export interface Matter {
  /** Of the body that brings it: the same delivery registers once. */
  readonly origin: { readonly body: string; readonly externalId: string };
  readonly channel: ClueChannel;
  readonly receivedAt: Instant;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly actOn: LocalDate;
  readonly problemClass: string;
  readonly summary: string;
  readonly way: Extract<ClueWay, 'verification' | 'close'>;
  /** Above whose authority it lies, so that it goes up. */
  readonly aboveAuthority: boolean;
}

/** A pledge that was broken, withdrawals that were handed on, and a letter that says too little. */
export const mattersOf = (world: World): readonly Matter[] => [
  ...brokenPledges(world),
  ...referredWithdrawals(world),
  ...vagueLetter(world),
];

const aboveAuthority = (world: World, person: PersonId): boolean => world.persons.get(person)?.cityManaged === true;

/** The discipline group hands on what it holds against a pledge, on the working day after it heard of it. */
const brokenPledges = (world: World): readonly Matter[] =>
  world.pledges.flatMap(({ personId, unitId, breaches, signed }) => {
    const [breach] = breaches;
    if (personId === undefined || unitId === undefined || breach === undefined || signed === undefined) return [];
    const since = later(breach.at, signed.recordedAt);
    return [
      {
        origin: { body: '纪检组承诺档案', externalId: `${world.campaignId}/${personId}` },
        channel: 'check' as const,
        receivedAt: workingTime(world.calendar, since, 7, '09:00'),
        personId,
        unitId,
        actOn: localDateOf(breach.at),
        problemClass: '违规收受',
        summary: `${breach.what}。依据：${breach.evidence}。`,
        way: 'verification' as const,
        aboveAuthority: aboveAuthority(world, personId),
      },
    ];
  });

/** What the office handed on for a case is registered two working days later. */
const referredWithdrawals = (world: World): readonly Matter[] =>
  world.withdrawals.flatMap(({ personId, unitId, item, status, referredAt, declaredAt, refused }) => {
    if (personId === undefined || unitId === undefined || item === undefined) return [];
    if (status !== 'referred' || referredAt === undefined) return [];
    return [
      {
        origin: { body: '专项整治办', externalId: `${world.campaignId}/${personId}/${item.key}` },
        channel: 'transfer' as const,
        receivedAt: workingTime(world.calendar, referredAt, 2, '09:00'),
        personId,
        unitId,
        actOn: localDateOf(declaredAt ?? referredAt),
        problemClass: '违规参与经营',
        summary: refused ? '申报了参与经营的事项，拒不退出。' : '所报退出不实，实际仍参与经营。',
        way: 'verification' as const,
        aboveAuthority: aboveAuthority(world, personId),
      },
    ];
  });

/** One anonymous letter in the first weeks after the middle of the window: no fact in it can be verified. */
function vagueLetter(world: World): readonly Matter[] {
  const { seed, plan, campaign, campaignId } = world;
  if (campaign.status === 'none') return [];
  const [person] = [...world.persons.values()]
    .filter(({ roles, cityManaged }) => roles.length === 0 && !cityManaged)
    .sort((a, b) => roll(seed, 'letter', a.personId) - roll(seed, 'letter', b.personId));
  if (person === undefined) return [];
  const receivedAt = workingTime(world.calendar, instantAt(plan.window.from, '09:00'), 30, '09:00');
  return [
    {
      origin: { body: '信访登记簿', externalId: `${campaignId}/1` },
      channel: 'letter',
      receivedAt: later(receivedAt, campaign.issuedAt ?? receivedAt),
      personId: person.personId,
      unitId: person.unitId,
      actOn: plan.window.from,
      problemClass: '其他',
      summary: '来信称其“不干净”，未写明时间、地点和事实。',
      way: 'close',
      aboveAuthority: false,
    },
  ];
}

/** The clue that the matter has become; undefined while nobody has registered it. */
export const clueOf = ({ clues }: World, { origin }: Matter): ClueState | undefined =>
  clues.find((clue) => clue.origin?.body === origin.body && clue.origin.externalId === origin.externalId);
