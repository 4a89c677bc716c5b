import {
  sectionOf,
  localDateOf,
  withdrawalOutstanding,
  type EscalationState,
  type Instant,
  type PersonId,
  type WithdrawalState,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { withdrawalCardSchema } from '@taizhang/contracts';
import { gateClock, presentClock } from '../presenting/clock.presenter';
import { presentEntry } from '../presenting/entry.presenter';
import { presentWindow } from '../presenting/window-strip.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import { nextOfDeadline, nextOfEscalation } from '../reading/next-rungs';
import type { People } from '../reading/people';
import { subjectIdOf, wireIdOf } from '../wire/wire-ids';
import { label, same } from '../wording/label';
import { withdrawalActs } from './withdrawal-acts';

export type WithdrawalCard = z.infer<typeof withdrawalCardSchema>;
export type Column = WithdrawalCard['column'];

/** Where a withdrawal stands on the board; "overdue" is a matter of when one looks. */
export function columnOf(state: WithdrawalState, now: Instant): Column {
  switch (state.status) {
    case 'confirmed':
    case 'referred':
      return 'settled';
    case 'doubted':
    case 'shamFound':
      return 'shamSuspected';
    case 'reported':
      return 'proofWaiting';
    default:
  }
  if (state.deadline !== undefined && state.deadline.dueAt <= now) return 'overdue';
  if (state.ordered) return 'ordered';
  return state.agreedOn === undefined ? 'declared' : 'agreed';
}

const orNull = (at: Instant | undefined): string | null => (at === undefined ? null : localDateOf(at));

export function presentCard(
  reading: CampaignReading,
  { stream, state }: ReadRow<WithdrawalState>,
  people: People,
  escalation: EscalationState | undefined,
): WithdrawalCard {
  const { plan, calendar, now, point, reader, campaignId } = reading;
  const { deadline, item, declaredAt } = state;
  const outstanding = withdrawalOutstanding(state);
  const next =
    !outstanding || deadline === undefined
      ? null
      : escalation
        ? nextOfEscalation(reading, escalation)
        : nextOfDeadline(reading, sectionOf(plan, 'withdrawal').ladder, deadline);
  const clause = sectionOf(plan, 'withdrawal').clause;
  const clock =
    deadline === undefined
      ? gateClock(label('无期限', 'no date'), clause)
      : presentClock({
          deadline,
          now,
          calendar,
          plan,
          clause,
          startEvent: state.deadlinePosition,
          done: !outstanding,
          next,
        });
  const latest = escalation?.rungs.filter((rung) => rung.at !== undefined).at(-1);
  const ladder = plan.ladders.find((each) => each.key === escalation?.ladder);
  const sector = plan.sectors?.find((each) => each.key === item?.sector)?.label;
  return {
    withdrawal: wireIdOf(stream),
    campaignId,
    person: people.ref(state.personId as PersonId, state.unitId),
    item: structuredClone(item) as WithdrawalCard['item'],
    sector: sector ?? same(item?.sector ?? ''),
    column: columnOf(state, now),
    status: state.status as WithdrawalCard['status'],
    mark: state.status === 'doubted' || state.status === 'shamFound' ? 'overdue' : clock.mark,
    clock,
    agreedOn: state.agreedOn ?? null,
    withdrawnOn: orNull(state.withdrawnAt),
    knownOn: orNull(state.withdrawnRecordedAt),
    refused: state.refused,
    window: presentWindow({
      plan,
      calendar,
      now,
      report: declaredAt && { happenedAt: declaredAt, knownAt: state.owedAt ?? declaredAt },
      withdrawals: [state],
    }),
    rung: latest
      ? {
          level: latest.level,
          label: ladder?.rungs.find((each) => each.level === latest.level)?.label ?? same(latest.level),
          at: latest.at as Instant,
        }
      : null,
    entry: presentEntry(state.entry, reading, people),
    may: point.historical ? [] : withdrawalActs(state, reader, plan, now),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
    why: `withdrawal:${stream}`,
  };
}
