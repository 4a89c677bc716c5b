import {
  localDateOf,
  problemConcluded,
  type FindingChannel,
  type Instant,
  type Plan,
  type ProblemState,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { ledgerItemSchema } from '@taizhang/contracts';
import { gateClock, presentClock } from '../presenting/clock.presenter';
import { presentEntry } from '../presenting/entry.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { wireIdOf } from '../wire/wire-ids';
import { same, type LabelText } from '../wording/label';
import { findingChannel, ledgerItemStatus, nothingToWaitFor, waitsForMeasure } from '../wording/problems';
import { problemActs } from './problem-acts';

export type LedgerItem = z.infer<typeof ledgerItemSchema>;

/** What the plan calls a class; a class of a campaign without a taxonomy is its own name. */
export const classLabel = (plan: Plan, key: string): LabelText =>
  plan.problemTypes?.find((each) => each.key === key)?.label ?? same(key);

const clauseOf = (plan: Plan, key: string): string => plan.problemTypes?.find((each) => each.key === key)?.clause ?? '';

/** The clock of the rectification: it stands once the owner has reported; before a limit is set there is none. */
export function clockOfProblem({ plan, calendar, now }: CampaignReading, state: ProblemState): LedgerItem['clock'] {
  const { deadline, status, problemClass = '' } = state;
  const clause = clauseOf(plan, problemClass);
  if (deadline === undefined) {
    const done = problemConcluded(state);
    return { ...gateClock(done ? nothingToWaitFor : waitsForMeasure, clause), mark: done ? 'done' : 'open' };
  }
  const done = status !== 'rectifying';
  return presentClock({ deadline, now, calendar, plan, clause, startEvent: state.deadlinePosition, done });
}

function markOf(state: ProblemState, clock: LedgerItem['clock']): LedgerItem['mark'] {
  if (problemConcluded(state)) return 'done';
  return state.status === 'rectifying' ? clock.mark : 'open';
}

export function presentLedgerItem(
  reading: CampaignReading,
  { stream, state }: ReadRow<ProblemState>,
  people: People,
): LedgerItem {
  const { plan, point, reader, unitFullName } = reading;
  const unitId = state.unitId as UnitId;
  const clock = clockOfProblem(reading, state);
  const status = state.status as LedgerItem['status'];
  return {
    item: wireIdOf(stream),
    unit: { unitId, name: unitFullName(unitId) },
    person: state.personId ? people.ref(state.personId) : null,
    channel: findingChannel(state.channel as FindingChannel),
    problemClass: classLabel(plan, state.problemClass ?? ''),
    tendency: state.tendency ?? false,
    description: state.description ?? '',
    amountFen: state.amountFen ?? null,
    foundOn: localDateOf(state.foundAt as Instant),
    status,
    statusLabel: ledgerItemStatus(status),
    mark: markOf(state, clock),
    measure: state.measure ?? null,
    owner: state.ownerId ? people.ref(state.ownerId) : null,
    clock,
    publicised: state.publicised.length > 0,
    reopened: state.reopened,
    entry: presentEntry(state.entry, reading, people),
    may: point.historical ? [] : problemActs(state, reader, reading),
    why: `problem:${stream}`,
  };
}
