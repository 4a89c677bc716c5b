import {
  instantAt,
  addWorkingDays,
  lastDayOf,
  later,
  localDateOf,
  type Instant,
  type ParticipationState,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import { between, chance, roll } from '../roll';
import { isSlack } from './character';
import { sentWith, waitsForReturn } from './return-desk';
import { workingDaysUpTo, workingSlot, workingTime } from './slots';
import type { ColleagueAct, World } from './world';

/** Coordinators report their unit's duties, chase their people before the day, and now and then ask for more time. */
export function coordinatorActs(world: World): readonly ColleagueAct[] {
  return world.participations.flatMap((participation) => {
    const unitId = participation.unitId as UnitId;
    // The leading body has neither: its office does the paperwork.
    const coordinator =
      world.holder('coordinator', unitId) ??
      world.holder('unitHead', unitId) ??
      world.holder('commissionOffice', unitId);
    if (coordinator === undefined) return [];
    return [
      ...reports(world, participation, unitId, coordinator),
      ...chases(world, participation, unitId, coordinator),
      ...extensions(world, participation, unitId, coordinator),
    ];
  });
}

function reports(
  world: World,
  participation: ParticipationState,
  unitId: UnitId,
  personId: PersonId,
): readonly ColleagueAct[] {
  const { seed, calendar, campaignId } = world;
  return world.plan.unitDuties.flatMap((duty): readonly ColleagueAct[] => {
    const state = participation.duties[duty.key];
    if (state?.deadline === undefined || state.doneAt !== undefined) return [];
    if (waitsForReturn(world, unitId, duty.key)) return [];
    const { startedAt, dueAt } = state.deadline;
    const days = workingDaysUpTo(calendar, startedAt, dueAt);
    const late = chance(isSlack(seed, unitId) ? 0.14 : 0.02, seed, 'duty-late', unitId, duty.key);
    const after = late
      ? days + between(1, 5, seed, 'duty-by', unitId, duty.key)
      : Math.max(1, Math.ceil(days * roll(seed, 'duty', unitId, duty.key)));
    const planned = workingSlot(calendar, startedAt, after, seed, 'duty', unitId, duty.key);
    const at = later(planned, sentWith(world, unitId, duty.key) ?? planned);
    return [
      {
        key: `participation/${campaignId}/${unitId}/report/${duty.key}`,
        at,
        actor: { kind: 'person', personId },
        command: {
          type: 'ReportUnitDuty',
          input: { campaignId, unitId, duty: duty.key, note: `${duty.label.zh}：已完成，材料存单位。`, occurredAt: at },
        },
      },
    ];
  });
}

function chases(
  world: World,
  participation: ParticipationState,
  unitId: UnitId,
  personId: PersonId,
): readonly ColleagueAct[] {
  const { seed, calendar, campaignId } = world;
  const duty = world.plan.declaration === undefined ? 'pledge' : 'declare';
  const state = participation.duties[duty];
  if (state?.deadline === undefined || state.chases.length > 0 || !chance(0.5, seed, 'chases', unitId)) return [];
  const at = instantAt(addWorkingDays(calendar, lastDayOf(state.deadline.dueAt), -1), '15:00');
  const persons = [...world.declarations, ...world.pledges]
    .filter((each) => each.unitId === unitId && (each.status === 'asked' || each.status === 'returned'))
    .flatMap((each) => each.personId ?? []);
  // The list is frozen when it is sent; if nobody is late by then there is nothing to send.
  if (persons.length === 0 || at < world.now) return [];
  return [
    {
      key: `participation/${campaignId}/${unitId}/chase/${duty}`,
      at,
      actor: { kind: 'person', personId },
      command: { type: 'ChasePersons', input: { campaignId, unitId, duty, persons, channel: 'console' } },
    },
  ];
}

/** A few slack units ask on the last morning; the office answers the next afternoon, granting two of three. */
function extensions(
  world: World,
  participation: ParticipationState,
  unitId: UnitId,
  personId: PersonId,
): readonly ColleagueAct[] {
  const { seed, calendar, campaignId } = world;
  const state = participation.duties['declare'];
  const key = `participation/${campaignId}/${unitId}/extension/declare`;
  const target = { campaignId, unitId, duty: 'declare' };
  if (state?.deadline === undefined) return [];
  if (state.extension === undefined) {
    const at = instantAt(lastDayOf(state.deadline.dueAt), '10:00');
    if (unitId === world.seatUnit || at < world.now || !isSlack(seed, unitId) || !chance(0.25, seed, 'asks', unitId))
      return [];
    const to = localDateOf(workingTime(calendar, at, 3, '12:00'));
    const input = { ...target, to, reason: '部分人员在外执法，尚未返回。' };
    return [
      { key: `${key}/request`, at, actor: { kind: 'person', personId }, command: { type: 'RequestExtension', input } },
    ];
  }
  const office = world.holder('commissionOffice', unitId);
  if (state.extension.status !== 'requested' || office === undefined) return [];
  const grants = chance(0.67, seed, 'grants', unitId);
  const at: Instant = workingTime(calendar, state.extension.at, 1, '15:00');
  const actor = { kind: 'person', personId: office } as const;
  return [
    grants
      ? { key: `${key}/grant`, at, actor, command: { type: 'GrantExtension', input: target } }
      : {
          key: `${key}/refuse`,
          at,
          actor,
          command: { type: 'RefuseExtension', input: { ...target, reason: '可先报已到人员，其余补报。' } },
        },
  ];
}
