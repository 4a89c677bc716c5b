import {
  instantAt,
  lastDayOf,
  localDate,
  localDateOf,
  addDays,
  type Instant,
  type PersonId,
  type WithdrawalState,
} from '@taizhang/domain';
import { between, chance, roll } from '../roll';
import { storyPerson } from './character';
import { slotOn, workingSlot, workingTime } from './slots';
import type { ColleagueAct, World } from './world';

type Ways = 'inTime' | 'knownLate' | 'late' | 'refuses' | 'sham';

/** People leave their business: most by the date, some tell it late, one refuses, one only pretends. */
export function withdrawerActs(world: World): readonly ColleagueAct[] {
  return world.withdrawals.flatMap((withdrawal) => [
    ...personsPart(world, withdrawal),
    ...officesPart(world, withdrawal),
  ]);
}

function waysOf(world: World, person: PersonId): Ways {
  if (person === storyPerson(world)) return 'knownLate';
  const drawn = roll(world.seed, 'ways', person);
  return drawn < 0.62
    ? 'inTime'
    : drawn < 0.76
      ? 'knownLate'
      : drawn < 0.88
        ? 'late'
        : drawn < 0.94
          ? 'sham'
          : 'refuses';
}

interface Target {
  readonly campaignId: World['campaignId'];
  readonly personId: PersonId;
  readonly itemKey: string;
}
const targetOf = (world: World, withdrawal: WithdrawalState): Target => ({
  campaignId: world.campaignId,
  personId: withdrawal.personId as PersonId,
  itemKey: withdrawal.item?.key ?? '',
});
const keyOf = ({ campaignId, personId, itemKey }: Target): string => `withdrawal/${campaignId}/${personId}/${itemKey}`;

function personsPart(world: World, withdrawal: WithdrawalState): readonly ColleagueAct[] {
  if (withdrawal.status !== 'owed' && withdrawal.status !== 'ordered') return [];
  const target = targetOf(world, withdrawal);
  const key = keyOf(target);
  const dueAt = withdrawal.deadline?.dueAt;
  if (dueAt === undefined) return [];
  const actor = { kind: 'person', personId: target.personId } as const;
  const ways = withdrawal.status === 'ordered' ? 'inTime' : waysOf(world, target.personId);
  if (ways === 'refuses') {
    if (withdrawal.refused) return [];
    const at = workingSlot(world.calendar, dueAt, 2, world.seed, 'refuse', target.personId);
    const input = { ...target, statement: '认为不属违规，拒绝退出。', occurredAt: at };
    return [{ key: `${key}/refuse`, at, actor, command: { type: 'RefuseWithdrawal', input } }];
  }
  const { happenedAt, toldAt } = whenLeft(world, target.personId, dueAt, ways);
  return [
    {
      key: `${key}/report/${withdrawal.status}`,
      at: toldAt,
      actor,
      command: {
        type: 'ReportWithdrawal',
        input: {
          ...target,
          occurredAt: happenedAt,
          how: 'transfer',
          priceFen: withdrawal.item?.amountFen ?? 0,
          proof: '股权转让协议、收款凭证、工商变更登记',
          filedWith: '局专项整治办',
        },
      },
    },
  ];
}

function whenLeft(
  world: World,
  person: PersonId,
  dueAt: Instant,
  ways: Ways,
): { readonly happenedAt: Instant; readonly toldAt: Instant } {
  const { seed, calendar } = world;
  const lastDay = lastDayOf(dueAt);
  if (person === storyPerson(world)) {
    return {
      happenedAt: instantAt(localDate('2017-09-25'), '15:00'),
      toldAt: instantAt(localDate('2017-10-12'), '10:00'),
    };
  }
  switch (ways) {
    case 'late': {
      const at = workingSlot(calendar, dueAt, between(1, 4, seed, 'late', person), seed, 'left', person);
      return { happenedAt: at, toldAt: at };
    }
    case 'knownLate': {
      const happenedAt = instantAt(addDays(lastDay, -between(0, 2, seed, 'ahead', person)), '15:00');
      return {
        happenedAt,
        toldAt: workingSlot(calendar, happenedAt, between(3, 9, seed, 'told', person), seed, 'told', person),
      };
    }
    default: {
      const at = slotOn(addDays(lastDay, -between(0, 3, seed, 'ahead', person)), seed, 'left', person);
      return { happenedAt: at, toldAt: at };
    }
  }
}

/** The office reviews proofs, orders out who has not left after the cut-off, looks into what smells, and hands on. */
function officesPart(world: World, withdrawal: WithdrawalState): readonly ColleagueAct[] {
  const office = withdrawal.unitId && world.holder('commissionOffice', withdrawal.unitId);
  if (office === undefined) return [];
  const target = targetOf(world, withdrawal);
  const key = keyOf(target);
  const act = (name: string, at: Instant, type: string, input: Record<string, unknown>): readonly ColleagueAct[] => [
    {
      key: `${key}/${name}`,
      at,
      actor: { kind: 'person', personId: office },
      command: { type, input: { ...target, ...input } },
    },
  ];
  const { seed, calendar } = world;
  const story = target.personId === storyPerson(world);
  const doubtful = story || waysOf(world, target.personId) === 'sham';
  switch (withdrawal.status) {
    case 'reported': {
      const told = withdrawal.withdrawnRecordedAt;
      if (told === undefined) return [];
      const at = workingSlot(
        calendar,
        told,
        story ? 1 : between(1, 4, seed, 'review', target.personId),
        seed,
        'review',
      );
      return doubtful
        ? act('doubt', at, 'DoubtWithdrawal', { reason: '受让人系近亲属，转让价与同类份额相差较大。' })
        : act('confirm', at, 'ConfirmWithdrawal', { note: '协议、凭证、登记一致。' });
    }
    case 'doubted': {
      const at = story
        ? instantAt(localDate('2017-10-20'), '15:00')
        : workingSlot(calendar, withdrawal.doubtedAt as Instant, 5, seed, 'found', target.personId);
      const occurredAt = withdrawal.withdrawnAt ?? at;
      return act('sham', at, 'FindShamWithdrawal', {
        finding: story ? 'overpriced' : 'nominal',
        detail: story ? '转让价高于同期评估价四成以上。' : '份额转给他人代持，分红仍归本人。',
        evidence: '评估报告、银行流水',
        occurredAt,
      });
    }
    case 'shamFound':
      return act(
        'refer',
        workingSlot(calendar, withdrawal.sham?.foundAt ?? world.now, 5, seed, 'refer'),
        'ReferWithdrawal',
        {
          to: '派驻纪检组',
          reason: '退出不实，移送核查。',
        },
      );
    case 'owed':
      return owed(world, withdrawal, act);
    default:
      return [];
  }
}

function owed(
  world: World,
  withdrawal: WithdrawalState,
  act: (name: string, at: Instant, type: string, input: Record<string, unknown>) => readonly ColleagueAct[],
): readonly ColleagueAct[] {
  const { seed, calendar } = world;
  const cutOff = withdrawal.cutOff?.passedAt;
  if (withdrawal.refused && withdrawal.deadline !== undefined) {
    return act('refer', workingTime(calendar, withdrawal.deadline.dueAt, 6, '15:00'), 'ReferWithdrawal', {
      to: '派驻纪检组',
      reason: '拒不退出。',
    });
  }
  if (
    cutOff === undefined ||
    withdrawal.agreedOn !== undefined ||
    !chance(0.8, seed, 'orders', withdrawal.personId as string)
  )
    return [];
  const at = workingTime(calendar, cutOff, 1, '10:00');
  return act('order', at, 'OrderWithdrawal', {
    dueOn: addDays(localDateOf(at), 14),
    reason: '主动报告阶段已过，责成限期退出。',
  });
}
