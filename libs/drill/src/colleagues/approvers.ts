import { instantAt, localDateOf, type Instant, type PersonId } from '@taizhang/domain';
import { chance } from '../roll';
import { storyPerson } from './character';
import { workingTime } from './slots';
import type { ColleagueAct, World } from './world';

/** Approvers sign drafts in the afternoon, decline a few, and correct what rested on what was not so. */
export function approverActs(world: World): readonly ColleagueAct[] {
  return world.escalations.flatMap(({ escalation, state }): readonly ColleagueAct[] => {
    const subject = state.subject;
    if (subject === undefined) return [];
    const target = { campaignId: world.campaignId, escalation };
    return state.rungs.flatMap((rung): readonly ColleagueAct[] => {
      const key = `escalation/${world.campaignId}/${escalation}/${rung.level}`;
      // A draft whose ladder has stopped lies with nobody.
      const isOpen = state.status === 'open';
      if (isOpen && rung.status === 'drafted' && rung.approver !== undefined && rung.draftedAt !== undefined) {
        const approver = world.holder(rung.approver, subject.unitId);
        return approver === undefined
          ? []
          : [decision(world, key, target, rung.level, approver, rung.draftedAt, subject)];
      }
      if (rung.status === 'signed' && rung.act === 'circular' && rung.correction === undefined) {
        return corrections(world, key, target, rung.level, subject);
      }
      if (isOpen && rung.status === 'held') return releases(world, key, target, rung.level, subject.unitId, rung.dueAt);
      if (isOpen && rung.status === 'waiting' && rung.level === 1)
        return holds(world, key, target, rung.level, subject, rung.dueAt);
      return [];
    });
  });
}

type Subject = NonNullable<World['escalations'][number]['state']['subject']>;
type Target = { readonly campaignId: World['campaignId']; readonly escalation: string };

function decision(
  world: World,
  key: string,
  target: Target,
  level: number,
  approver: PersonId,
  draftedAt: Instant,
  subject: Subject,
): ColleagueAct {
  const actor = { kind: 'person', personId: approver } as const;
  const sameDay = instantAt(localDateOf(draftedAt), '16:00');
  const at = sameDay > draftedAt ? sameDay : workingTime(world.calendar, draftedAt, 1, '16:00');
  const story = subject.kind === 'withdrawal' && subject.personId === storyPerson(world);
  if (!story && chance(0.08, world.seed, 'declines', target.escalation, level)) {
    const input = { ...target, level, reason: '已当面说明，限三日内补齐，暂不发文。' };
    return { key: `${key}/decline`, at, actor, command: { type: 'DeclineRung', input } };
  }
  return { key: `${key}/sign`, at, actor, command: { type: 'SignRung', input: { ...target, level } } };
}

/** A circular about a withdrawal that had happened in time, as came out later, is corrected. */
function corrections(
  world: World,
  key: string,
  target: Target,
  level: number,
  subject: Subject,
): readonly ColleagueAct[] {
  if (subject.kind !== 'withdrawal') return [];
  const withdrawal = world.withdrawals.find(
    (each) => each.personId === subject.personId && each.item?.key === subject.item,
  );
  const told = withdrawal?.withdrawnRecordedAt;
  const leader = world.holder('leader', subject.unitId);
  const inTime =
    withdrawal?.withdrawnAt !== undefined &&
    withdrawal.deadline !== undefined &&
    withdrawal.withdrawnAt < withdrawal.deadline.dueAt;
  if (told === undefined || leader === undefined || !inTime) return [];
  const reason = '通报时所述“逾期未退出”与事后查明的退出日期不符，予以更正。';
  const at = workingTime(world.calendar, told, 2, '10:00');
  const actor = { kind: 'person', personId: leader } as const;
  return [{ key: `${key}/correct`, at, actor, command: { type: 'CorrectRung', input: { ...target, level, reason } } }];
}

/** Now and then the office holds a chase for a day, with a reason. */
function holds(
  world: World,
  key: string,
  target: Target,
  level: number,
  subject: Subject,
  dueAt: Instant,
): readonly ColleagueAct[] {
  const office = world.holder('commissionOffice', subject.unitId);
  const at = instantAt(localDateOf(dueAt), '10:00');
  const wanted =
    subject.kind === 'unitDuty' &&
    subject.unitId !== world.seatUnit &&
    chance(0.1, world.seed, 'holds', target.escalation);
  if (!wanted || office === undefined || at < world.now || at >= dueAt) return [];
  const input = { ...target, level, reason: '报送系统迁移，数据暂不完整。' };
  return [
    { key: `${key}/hold`, at, actor: { kind: 'person', personId: office }, command: { type: 'HoldRung', input } },
  ];
}

function releases(
  world: World,
  key: string,
  target: Target,
  level: number,
  unitId: Subject['unitId'],
  dueAt: Instant,
): readonly ColleagueAct[] {
  const office = world.holder('commissionOffice', unitId);
  if (office === undefined) return [];
  const at = workingTime(world.calendar, dueAt, 1, '10:00');
  return [
    {
      key: `${key}/release`,
      at,
      actor: { kind: 'person', personId: office },
      command: { type: 'ReleaseRung', input: { ...target, level } },
    },
  ];
}
