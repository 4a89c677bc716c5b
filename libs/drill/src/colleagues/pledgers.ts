import {
  addDays,
  instantAt,
  lastDayOf,
  later,
  localDateOf,
  weekday,
  type Instant,
  type PersonId,
  type PledgeState,
  type PledgeSubject,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, roll } from '../roll';
import { lateness } from './character';
import { workingDaysUpTo, workingSlot, workingTime } from './slots';
import type { ColleagueAct, World } from './world';

interface Pledge {
  readonly state: PledgeState;
  readonly unitId: UnitId;
  readonly subject: PledgeSubject;
  /** The same word in every roll and key. */
  readonly who: string;
}
type Act = (name: string, at: Instant, personId: PersonId, type: string, input?: object) => ColleagueAct;

/** Units and persons sign, most in time; the archive files, the coordinator shows, and one is found to have broken it. */
export function pledgerActs(world: World): readonly ColleagueAct[] {
  const breaker = breakerOf(world);
  return world.pledges.flatMap((state): readonly ColleagueAct[] => {
    const { unitId, personId } = state;
    if (unitId === undefined) return [];
    const subject: PledgeSubject = personId === undefined ? { kind: 'unit', unitId } : { kind: 'person', personId };
    const pledge: Pledge = { state, unitId, subject, who: personId ?? unitId };
    const act: Act = (name, at, actor, type, input = {}) => ({
      key: `pledge/${world.campaignId}/${pledge.who}/${name}`,
      at,
      actor: { kind: 'person', personId: actor },
      command: { type, input: { campaignId: world.campaignId, subject, ...input } },
    });
    if (state.status === 'asked') return signing(world, pledge, act);
    if (state.status !== 'signed') return [];
    return [
      ...filing(world, pledge, act),
      ...publicity(world, pledge, act),
      ...(personId !== undefined && personId === breaker ? breach(world, pledge, act) : []),
    ];
  });
}

/** Somebody without an office of the campaign who accepts a card after he has signed: there is always one. */
export function breakerOf(world: World): PersonId | undefined {
  const ordinary = world.pledges.flatMap(({ personId, status }) =>
    personId === undefined || status === 'waived' || isOnSickLeave(world, personId) ? [] : [personId],
  );
  const drawn = ordinary
    .filter((person) => world.persons.get(person)?.roles.length === 0)
    .sort((a, b) => roll(world.seed, 'breaker', a) - roll(world.seed, 'breaker', b));
  return drawn[0];
}

const isOnSickLeave = (world: World, person: PersonId): boolean =>
  world.persons.get(person)?.roles.length === 0 && chance(0.015, world.seed, 'sick', person);

const deadlineOf = (world: World, unitId: UnitId) =>
  world.participations.find((each) => each.unitId === unitId)?.duties['pledge']?.deadline;

function signing(world: World, { unitId, subject, who }: Pledge, act: Act): readonly ColleagueAct[] {
  const { seed, calendar } = world;
  const deadline = deadlineOf(world, unitId);
  const office = world.holder('commissionOffice', unitId);
  if (deadline === undefined) return [];
  const { startedAt, dueAt } = deadline;
  if (subject.kind === 'person' && isOnSickLeave(world, subject.personId) && office !== undefined) {
    const at = workingTime(calendar, dueAt, 5, '15:00');
    const input = { reason: '长期病假，无法到岗签订。', evidence: '病假审批表' };
    return [act('waive', at, office, 'WaivePledge', input)];
  }
  const days = workingDaysUpTo(calendar, startedAt, dueAt);
  const at = workingSlot(calendar, startedAt, days + lateBy(world, unitId, who) || 1, seed, 'pledge', who);
  if (subject.kind === 'unit') {
    const head = world.holder('unitHead', unitId);
    return head === undefined ? [] : [act('sign', at, head, 'SignPledge', { way: 'console', occurredAt: at })];
  }
  const coordinator = world.holder('coordinator', unitId);
  if (coordinator !== undefined && coordinator !== subject.personId && chance(0.2, seed, 'paper', who)) {
    const entered = workingSlot(calendar, at, between(1, 3, seed, 'entered', who), seed, 'entered', unitId);
    return [act('sign', entered, coordinator, 'SignPledge', { way: 'paper', occurredAt: at })];
  }
  return [act('sign', at, subject.personId, 'SignPledge', { way: 'console', occurredAt: at })];
}

/** Working days against the last day: most are ahead of it, a few behind, and one in sixty holds out until he is talked to. */
function lateBy(world: World, unitId: UnitId, who: string): number {
  const { seed } = world;
  const deadline = deadlineOf(world, unitId);
  const days = deadline === undefined ? 1 : workingDaysUpTo(world.calendar, deadline.startedAt, deadline.dueAt);
  if (chance(1 / 60, seed, 'holds-out', who)) return between(11, 14, seed, 'holds-out-by', who);
  if (chance(lateness(world, unitId), seed, 'pledge-late', who)) return between(1, 8, seed, 'pledge-late-by', who);
  return -Math.floor((1 - Math.sqrt(roll(seed, 'pledge-when', who))) * (days - 1));
}

const fridayAfter = (at: Instant): Instant => {
  const day = localDateOf(at);
  const friday = instantAt(addDays(day, (5 - weekday(day) + 7) % 7), '16:00');
  return friday > at ? friday : instantAt(addDays(localDateOf(friday), 7), '16:00');
};

/** The part-time inspector, or the discipline group for headquarters, takes what came in each Friday. */
function filing(world: World, { state, unitId }: Pledge, act: Act): readonly ColleagueAct[] {
  const archivist = world.holder('partInspector', unitId) ?? world.holder('disciplineGroup', unitId);
  if (state.filed !== undefined || state.signed === undefined || archivist === undefined) return [];
  return [act('file', fridayAfter(state.signed.recordedAt), archivist, 'FilePledge')];
}

/** Shown together a week after the last day, units on the portal and persons on the notice board; what comes late, later. */
function publicity(world: World, { state, unitId, subject }: Pledge, act: Act): readonly ColleagueAct[] {
  const deadline = deadlineOf(world, unitId);
  const coordinator =
    world.holder('coordinator', unitId) ?? world.holder('unitHead', unitId) ?? world.holder('commissionOffice', unitId);
  if (state.publicity.length > 0 || state.signed === undefined || deadline === undefined) return [];
  if (coordinator === undefined) return [];
  const from = later(deadline.dueAt, state.signed.recordedAt);
  const at = later(workingTime(world.calendar, from, between(4, 8, world.seed, 'shown', unitId), '11:00'), world.now);
  const shown = { until: addDays(localDateOf(at), 30), occurredAt: at };
  const actor = actorFor(world, unitId, coordinator);
  return actor === undefined
    ? []
    : [
        act('show', at, actor, 'PublicisePledge', {
          channel: subject.kind === 'unit' ? 'portal' : 'noticeBoard',
          ...shown,
        }),
      ];
}

/** Only a coordinator, the inspector or the office may enter what is shown; in the leadership it is the office. */
const actorFor = (world: World, unitId: UnitId, found: PersonId): PersonId | undefined =>
  found === world.holder('coordinator', unitId) ? found : world.holder('commissionOffice', unitId);

/** He accepts a card ten days after the last day, which the discipline group hears of a fortnight later. */
function breach(world: World, { state, unitId }: Pledge, act: Act): readonly ColleagueAct[] {
  const group = world.holder('disciplineGroup', unitId);
  const deadline = deadlineOf(world, unitId);
  if (state.breaches.length > 0 || state.signed === undefined || group === undefined || deadline === undefined)
    return [];
  const happened = later(instantAt(addDays(lastDayOf(deadline.dueAt), 3), '19:00'), state.signed.at);
  const known = workingTime(world.calendar, later(happened, state.signed.recordedAt), 6, '15:00');
  const input = {
    what: '签订承诺后收受项目单位所送购物卡一张',
    evidence: '本人说明、购物卡复印件',
    occurredAt: happened,
  };
  return [act('breach', known, group, 'RecordPledgeBreach', input)];
}
