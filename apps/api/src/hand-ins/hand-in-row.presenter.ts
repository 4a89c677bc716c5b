import {
  isLateHandIn,
  localDateOf,
  type GiverClass,
  type HandInState,
  type Instant,
  type Plan,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { handInRowSchema } from '@taizhang/contracts';
import { gateClock } from '../presenting/clock.presenter';
import { presentEntry } from '../presenting/entry.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { wireIdOf } from '../wire/wire-ids';
import { compose, label, same, type LabelText } from '../wording/label';
import { giverClass, handInStatus } from '../wording/hand-ins';
import type { GiftPolicy } from './gift-policy';
import { handInActs } from './hand-in-acts';

export type HandInRow = z.infer<typeof handInRowSchema>;

export const giftKindLabel = (plan: Plan, key: string): LabelText =>
  plan.giftKinds?.find((each) => each.key === key)?.label ?? same(key);

/** By when it had to be handed in. It was handed in, so the clock stands; whether late is a matter of two dates. */
export function clockOfHandIn(state: HandInState, policy: GiftPolicy): HandInRow['clock'] {
  const { takenOn, receivedAt } = state;
  const last = policy.lastDay(state);
  if (takenOn === undefined || last === undefined || receivedAt === undefined) {
    return { ...gateClock(label('无收受日期，不计时限', 'no day of taking: no limit runs'), ''), mark: 'done' };
  }
  const months = policy.monthsOn(takenOn) ?? 0;
  const rule = compose(
    label(
      '收受后 {months} 个月内',
      months === 1 ? 'within a month of taking it' : 'within {months} months of taking it',
    ),
    { months },
  );
  return { ...gateClock(rule, ''), mark: 'done', dueOn: last };
}

const markOf = ({ status }: HandInState): HandInRow['mark'] => (status === 'disposed' ? 'done' : 'open');

export function presentHandIn(
  reading: CampaignReading,
  { stream, state }: ReadRow<HandInState>,
  { people, policy }: { readonly people: People; readonly policy: GiftPolicy },
): HandInRow {
  const { plan, point, reader, now, unitFullName } = reading;
  const unit = (unitId: UnitId) => ({ unitId, name: unitFullName(unitId) });
  const { takenOn, keeping } = state;
  const receivedOn = localDateOf(state.receivedAt as Instant);
  const status = state.status as HandInRow['status'];
  return {
    handIn: wireIdOf(stream),
    receiptNumber: state.receiptNumber ?? '',
    unit: unit(state.unitId as UnitId),
    person: state.personId ? people.ref(state.personId) : null,
    fromUnit: state.fromUnitId ? unit(state.fromUnitId) : null,
    giver: giverClass(state.giver as GiverClass),
    kind: giftKindLabel(plan, state.kind ?? ''),
    description: state.description ?? '',
    quantity: state.quantity ?? 0,
    amountFen: state.amountFen ?? null,
    receivedOn,
    takenOn: takenOn ?? null,
    late: takenOn !== undefined && isLateHandIn(state, policy.monthsOn(takenOn)),
    clock: clockOfHandIn(state, policy),
    threshold: policy.threshold(state, receivedOn) ?? null,
    status,
    statusLabel: handInStatus(status),
    mark: markOf(state),
    keeping: keeping
      ? { place: keeping.place, keeper: people.ref(keeping.keeperId), since: localDateOf(keeping.since) }
      : null,
    entry: presentEntry(state.entry, reading, people),
    may: point.historical ? [] : handInActs(state, reader, now),
    why: `handIn:${stream}`,
  };
}
