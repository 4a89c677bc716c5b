import { addWorkingDays, lastDayOf, later, type Instant, type PersonId, type UnitId } from '@taizhang/domain';
import { between, chance } from '../roll';
import { actBy, type Act } from './act-by';
import { isSlack } from './character';
import { deskHourOn, workingDaysUpTo, deskSlot } from './slots';
import type { ColleagueAct, OwedReturn, World } from './world';

/**
 * Returns go from hand to hand: the coordinator takes over what the log yields and now and then types a figure of the
 * paper beside it, the head of the unit signs, the coordinator sends, the unit above or the office accepts; a few are sent
 * back, and slack units are late.
 */
export const returnActs = (world: World): readonly ColleagueAct[] =>
  world.returns.flatMap((owed): readonly ColleagueAct[] => {
    const { key } = owed;
    const { unitId, obligation, period } = key;
    const head = world.holder('unitHead', unitId);
    const filler = [
      world.holder('coordinator', unitId),
      world.holder('partInspector', unitId),
      world.holder('commissionOffice', unitId),
    ].find((person) => person !== undefined && person !== head);
    if (head === undefined || filler === undefined) return [];
    const act = actBy(`return/${world.campaignId}/${unitId}/${obligation}/${period}/${owed.state.version}`);
    return stepOf({ world, owed, act, head, filler });
  });

interface Desk {
  readonly world: World;
  readonly owed: OwedReturn;
  readonly act: Act;
  readonly head: PersonId;
  readonly filler: PersonId;
}

function stepOf(desk: Desk): readonly ColleagueAct[] {
  switch (desk.owed.state.status) {
    case 'none':
      return fill(desk, fillAt(desk));
    case 'drafted':
      return draftedNow(desk);
    case 'signed':
      return send(desk);
    case 'sent':
      return receive(desk);
    case 'received':
      return [];
  }
}

const rollOf = ({ owed: { key } }: Desk): readonly string[] => [key.unitId, key.obligation, key.period];

/** Most in the last days before the day; slack units now and then after it. */
function fillAt(desk: Desk): Instant {
  const { world, owed } = desk;
  const { seed, calendar } = world;
  const { startedAt, dueAt } = owed.deadline;
  const about = rollOf(desk);
  const late = chance(isSlack(seed, owed.key.unitId) ? 0.3 : 0.04, seed, 'return-late', ...about);
  if (late) {
    const day = addWorkingDays(calendar, lastDayOf(dueAt), between(1, 4, seed, 'return-late-by', ...about));
    return deskHourOn(day, seed, 'return', ...about);
  }
  const days = workingDaysUpTo(calendar, startedAt, dueAt);
  const before = between(1, Math.max(1, Math.min(3, days - 1)), seed, 'return-before', ...about);
  return later(startedAt, deskSlot(calendar, startedAt, Math.max(1, days - before), seed, 'return', ...about));
}

/** `head` signs a zero return at once where nothing happened; `slip` types one figure otherwise than the log yields it. */
function fill({ world, owed, act, head, filler }: Desk, at: Instant): readonly ColleagueAct[] {
  const about = [owed.key.unitId, owed.key.obligation, owed.key.period];
  const slip = chance(0.15, world.seed, 'slip', ...about);
  const mayZero = !world.taken.has(head);
  return [
    act('fill', at, filler, 'FillReturn', { key: owed.key, slip, phone: phoneOf(owed), ...(mayZero && { head }) }),
  ];
}

/** Another person answers after a return came back: what is filled in again is never the same. */
const phoneOf = ({ state }: OwedReturn): string => `0000-00000${state.version}`;

/** What came back is filled in again the next day; everything else is signed. */
function draftedNow(desk: Desk): readonly ColleagueAct[] {
  const { world, owed, act, head } = desk;
  const { state, key } = owed;
  const back = state.superseded.at(-1);
  if (back !== undefined && (state.filledAt === undefined || state.filledAt < back.at)) {
    return fill(desk, deskSlot(world.calendar, back.at, 1, world.seed, 'refill', ...rollOf(desk)));
  }
  const from = state.filledAt ?? world.now;
  const days = between(0, 1, world.seed, 'return-sign', ...rollOf(desk));
  const at = deskSlot(world.calendar, from, days, world.seed, 'return-sign', ...rollOf(desk));
  return [act('sign', at, head, 'FileReturn', { key })];
}

function send({ world, owed, act, filler }: Desk): readonly ColleagueAct[] {
  const { state, key } = owed;
  if (state.signed === undefined) return [];
  const at = deskSlot(world.calendar, state.signed.at, 0, world.seed, 'return-send', key.unitId, key.period);
  return [act('send', at, filler, 'SendReturn', { key })];
}

/** Within two working days; one in twenty is sent back once, with what is to be looked at. */
function receive({ world, owed, act }: Desk): readonly ColleagueAct[] {
  const { state, key, receiver } = owed;
  if (receiver === undefined || state.sent === undefined) return [];
  const about = [key.unitId, key.obligation, key.period];
  const days = between(1, 2, world.seed, 'return-receive', ...about);
  const at = deskSlot(world.calendar, state.sent.at, days, world.seed, 'return-receive', ...about);
  if (state.superseded.length === 0 && !state.zero && chance(0.05, world.seed, 'sent-back', ...about)) {
    const reason = '人次与登记簿不一致，请核对后重报。';
    return [act('back', at, receiver, 'SendReturnBack', { key, reason })];
  }
  return [act('receive', at, receiver, 'ReceiveReturn', { key })];
}

/** The duty that a return belongs to is reported once it was sent. */
export const waitsForReturn = (world: World, unitId: UnitId, duty: string): boolean =>
  world.returns.some(
    ({ key, duty: of, state }) => of === duty && key.unitId === unitId && state.firstSentAt === undefined,
  );

/** When the return of a duty was sent: the duty is reported with it, not before. */
export const sentWith = (world: World, unitId: UnitId, duty: string): Instant | undefined =>
  world.returns.find(({ key, duty: of }) => of === duty && key.unitId === unitId)?.state.sent?.at;
