import {
  addWorkingDays,
  later,
  localDateOf,
  type Instant,
  type PersonId,
  type ProblemState,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, pick, roll } from '../roll';
import { actBy, type Act } from './act-by';
import { isSlack } from './character';
import { deskHourOn, deskSlot } from './slots';
import type { ColleagueAct, World } from './world';

/** What is found in a unit's self-inspection, each on a day of its own that follows from the seed. */
interface Finding {
  readonly unitId: UnitId;
  readonly nth: number;
  readonly foundAt: Instant;
}

/** The second phase is the one in which units look at themselves; a plan of one phase has it there. */
const inspectionOpened = ({ plan, campaign }: World): Instant | undefined =>
  campaign.phases[(plan.phases[1] ?? plan.phases[0])?.key ?? '']?.openedAt;

/** Where the plan knows problems, they enter the ledgers, are put right, verified by somebody else and closed (销号); units without one sign a zero. */
export function ledgerActs(world: World): readonly ColleagueAct[] {
  const opened = inspectionOpened(world);
  if (opened === undefined || world.plan.problemTypes === undefined) return [];
  const own = new Map(world.problems.map((state) => [`${state.unitId}/${state.foundAt}`, state]));
  return world.participations.flatMap(({ unitId, status }): readonly ColleagueAct[] => {
    if (unitId === undefined || status !== 'started') return [];
    const findings = findingsOf(world, unitId, opened);
    if (findings.length === 0) return zero(world, unitId, opened);
    return findings.flatMap((finding) => {
      const act = actBy(`problem/${world.campaignId}/${unitId}/${finding.nth}`);
      const state = own.get(`${unitId}/${finding.foundAt}`);
      return state === undefined ? list(world, finding, act) : stepsOf({ world, state, act, unitId });
    });
  });
}

function findingsOf({ seed, calendar }: World, unitId: UnitId, opened: Instant): readonly Finding[] {
  const most = isSlack(seed, unitId) ? 3 : 2;
  const count = chance(0.25, seed, 'no-problem', unitId) ? 0 : between(1, most, seed, 'problems', unitId);
  return Array.from({ length: count }, (_, nth): Finding => {
    const days = between(2, 40, seed, 'problem-day', unitId, nth);
    return { unitId, nth, foundAt: deskSlot(calendar, opened, days, seed, 'problem', unitId, nth) };
  });
}

/** Somebody of the unit, the same in every telling; none of those who are passed over. */
function staffOf(
  { persons, seed }: World,
  unitId: UnitId,
  not: readonly (PersonId | undefined)[],
): readonly PersonId[] {
  return [...persons.values()]
    .filter((person) => person.inOffice && person.unitId === unitId && !not.includes(person.personId))
    .map(({ personId }) => personId)
    .sort((a, b) => roll(seed, 'staff', a) - roll(seed, 'staff', b));
}

const descriptions: Readonly<Record<string, readonly string[]>> = {
  giving: ['年节期间以慰问名义向上级单位人员赠送土特产', '以拜年名义向业务主管部门人员送礼金'],
  receiving: ['收受服务对象所送购物卡', '下乡期间接受企业赠送的礼品', '收受下属单位人员所送礼金'],
  separateSpending: ['收到的礼品未登记，放在办公室自行使用', '上交的购物卡用于单位活动，未入账'],
};
const otherwise = ['自查发现登记不及时', '谈心谈话中反映制度执行不严', '台账记录不完整，责任人不明确'];

/** Listed by the coordinator, or by the inspector where there is none; a third are tendencies only. */
function list(world: World, { unitId, nth, foundAt }: Finding, act: Act): readonly ColleagueAct[] {
  const { seed, plan, campaignId } = world;
  const lister = listerOf(world, unitId);
  if (lister === undefined) return [];
  const types = plan.problemTypes ?? [];
  const type = types.length === 0 ? undefined : pick(types, seed, 'problem-type', unitId, nth);
  const person = type?.subjects.includes('person') === true && chance(0.75, seed, 'problem-person', unitId, nth);
  const [subject] = person ? staffOf(world, unitId, [lister, world.holder('unitHead', unitId)]).slice(nth) : [];
  const money = type !== undefined && type.key !== 'separateSpending';
  const input = {
    campaignId,
    unitId,
    ...(subject !== undefined && { personId: subject }),
    channel: pick(['selfInspection', 'selfInspection', 'colleague', 'supervisionCheck'], seed, 'channel', unitId, nth),
    problemClass: type?.key ?? '作风不实',
    tendency: chance(0.3, seed, 'tendency', unitId, nth),
    description: `${pick(descriptions[type?.key ?? ''] ?? otherwise, seed, 'words', unitId, nth)}。`,
    ...(money && { amountFen: between(2, 40, seed, 'amount', unitId, nth) * 10_000 }),
    occurredAt: foundAt,
  };
  return [act('list', foundAt, lister, 'ListProblem', input)];
}

const listerOf = (world: World, unitId: UnitId): PersonId | undefined =>
  world.holder('coordinator', unitId) ??
  world.holder('partInspector', unitId) ??
  world.holder('commissionOffice', unitId);

interface Line {
  readonly world: World;
  readonly state: ProblemState;
  readonly act: Act;
  readonly unitId: UnitId;
}

const about = ({ state }: Line): readonly string[] => [state.problemId ?? ''];
const after = (line: Line, from: Instant | undefined, least: number, most: number, step: string): Instant => {
  const { calendar, seed, now } = line.world;
  const days = between(least, most, seed, step, ...about(line));
  return from === undefined ? now : deskSlot(calendar, from, days, seed, step, ...about(line));
};

/** A reviewer who had no hand in it: the head, the inspector, or the office. */
const reviewerOf = ({ world, state, unitId }: Line, not?: PersonId): PersonId | undefined =>
  (['unitHead', 'partInspector', 'disciplineGroup', 'commissionOffice'] as const)
    .map((role) => world.holder(role, unitId))
    .find((person) => person !== undefined && ![state.ownerId, state.claim?.by, state.personId, not].includes(person));

function stepsOf(line: Line): readonly ColleagueAct[] {
  const { world, state, act, unitId } = line;
  const one = { campaignId: world.campaignId, unitId, problemId: state.problemId };
  const reviewer = reviewerOf(line);
  if (state.status === 'found' && state.tendency === true && reviewer !== undefined) {
    const occurredAt = after(line, state.foundAt, 3, 8, 'settle');
    const note = '已谈话提醒，本人作出说明并表态整改。';
    return [act('settle', occurredAt, reviewer, 'SettleTendency', { ...one, by: 'reminderTalk', note, occurredAt })];
  }
  switch (state.status) {
    case 'found':
      return measure(line, one);
    case 'rectifying':
      return claim(line, one);
    case 'claimed':
      return reviewer === undefined ? [] : review(line, one, reviewer);
    case 'verified':
      return closing(line, one);
    default:
      return [];
  }
}

function measure(line: Line, one: object): readonly ColleagueAct[] {
  const { world, state, act, unitId } = line;
  const keeper = listerOf(world, unitId);
  const [ownerId] = staffOf(world, unitId, [world.holder('unitHead', unitId), world.holder('partInspector', unitId)]);
  if (keeper === undefined || ownerId === undefined || state.foundAt === undefined) return [];
  const at = later(after(line, state.foundAt, 1, 3, 'measure'), world.now);
  const days = between(12, 25, world.seed, 'limit', ...about(line));
  const dueOn = addWorkingDays(world.calendar, localDateOf(at), days);
  const input = { ...one, measure: '退还或上交，本人说明情况，单位通报并完善登记制度。', ownerId, dueOn };
  return [act('measure', at, keeper, 'SetRectification', input)];
}

/** Most before the limit, one in six after it; what was sent back is claimed again with what was missing. */
function claim(line: Line, one: object): readonly ColleagueAct[] {
  const { world, state, act } = line;
  const { seed, calendar } = world;
  const { ownerId, dueOn, deadline, rejectedFor } = state;
  if (ownerId === undefined || dueOn === undefined || deadline === undefined) return [];
  const late = chance(1 / 6, seed, 'claim-late', ...about(line));
  const days = late ? between(1, 4, seed, 'late-by', ...about(line)) : -between(1, 6, seed, 'early-by', ...about(line));
  const again = rejectedFor !== undefined;
  const day = addWorkingDays(calendar, dueOn, again ? between(5, 8, seed, 'again', ...about(line)) : days);
  const occurredAt = later(deskHourOn(day, seed, 'claim', ...about(line)), deadline.startedAt);
  const evidence = again ? `${supplied}退还凭证和签收单` : '书面说明、修订后的制度';
  const input = { ...one, result: '已退还并上交有关物品，登记制度已修订。', evidence, files: [], occurredAt };
  return [act(again ? 'claim/again' : 'claim', occurredAt, ownerId, 'ClaimRectification', input)];
}

/** Evidence that begins so was asked for. */
const supplied = '补交的';

/** One in ten goes back once. */
function review(line: Line, one: object, reviewer: PersonId): readonly ColleagueAct[] {
  const { world, state, act } = line;
  const at = after(line, state.claim?.at, 1, 4, 'verify');
  const first = state.claim?.evidence.startsWith(supplied) !== true;
  if (first && chance(0.1, world.seed, 'claim-back', ...about(line))) {
    return [act('back', at, reviewer, 'RejectRectification', { ...one, reason: '佐证不足，请补交退还凭证。' })];
  }
  return [act('verify', at, reviewer, 'VerifyRectification', { ...one, opinion: '经查验凭证，整改属实。' })];
}

function closing(line: Line, one: object): readonly ColleagueAct[] {
  const { state, act } = line;
  const closer = reviewerOf(line);
  if (closer === undefined) return [];
  const at = after(line, state.verified?.at, 1, 3, 'close');
  return [act('close', at, closer, 'CloseProblem', { ...one, opinion: '同意销号。' })];
}

/** Nothing was found: the head of the unit says so, and answers for it. */
function zero(world: World, unitId: UnitId, opened: Instant): readonly ColleagueAct[] {
  const head = world.holder('unitHead', unitId);
  const signed = world.zeroLedgers.some((state) => state.unitId === unitId && state.status === 'signed');
  if (signed || head === undefined) return [];
  const days = between(25, 38, world.seed, 'zero', unitId);
  const at = deskSlot(world.calendar, opened, days, world.seed, 'zero', unitId);
  const input = { campaignId: world.campaignId, unitId, upTo: localDateOf(later(at, world.now)) };
  return [actBy(`zeroLedger/${world.campaignId}/${unitId}`)('sign', at, head, 'SignZeroLedger', input)];
}
