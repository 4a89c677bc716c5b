import {
  instantOfMs,
  msOf,
  instant,
  streamName,
  type EventData,
  type Instant,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import fc from 'fast-check';
import type { PeriodProjection } from './period-projection';

/** A small aggregate whose state depends on the order of its events: what the specs of period rows run on. */
export interface Score {
  readonly total: number;
  readonly last: string | null;
  readonly trail: readonly string[];
}

export const scores: PeriodProjection<Score, 'total' | 'last' | 'since' | 'trail'> = {
  name: 'score',
  version: 1,
  category: 'score',
  initial: { total: 0, last: null, trail: [] },
  evolve(state, event) {
    const { what, amount } = event.payload as { what: string; amount: number };
    if (event.type === 'Cleared') return scores.initial;
    if (event.type === 'Ignored') return state;
    return { total: state.total * 2 + amount, last: what, trail: [...state.trail, what].slice(-3) };
  },
  columnTypes: { total: 'integer', last: 'text', since: 'timestamptz', trail: 'text[]' },
  columns: (state) => ({ ...state, since: state.last === null ? null : dayOf(state.total % 30) }),
  indexes: [['last'], ['total', 'last']],
};

export const firstDay = instant('2017-09-01T00:00:00.000Z');
export const dayOf = (day: number): Instant => instantOfMs(msOf(firstDay) + day * 86_400_000);
export const scoreStream = (key: string): StreamName => streamName('score', key);

/** One step of an invented history: an event of a key, or a correction of one of the key's earlier events. */
export interface HistoryStep {
  readonly key: string;
  readonly kind: 'fact' | 'act' | 'correct' | 'void' | 'clear' | 'ignore';
  readonly day: number;
  readonly amount: number;
  /** Which of the key's earlier events a correction is of. */
  readonly target: number;
}

export const histories = (longest: number): fc.Arbitrary<readonly HistoryStep[]> =>
  fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c/d'),
      kind: fc.constantFrom('fact', 'fact', 'fact', 'act', 'correct', 'void', 'clear', 'ignore'),
      day: fc.integer({ min: 0, max: 9 }),
      amount: fc.integer({ min: -2, max: 2 }),
      target: fc.nat({ max: 20 }),
    }),
    { minLength: 1, maxLength: longest },
  );

const plainTypes = { fact: 'Scored', act: 'Scored', clear: 'Cleared', ignore: 'Ignored' } as const;

/** The event of a step; a correction names the id that it is given. */
export function eventOf(step: HistoryStep, nth: number, corrects: string): EventData {
  const payload = { what: `${step.key} ${nth}`, amount: step.amount };
  const occurredAt = dayOf(step.day);
  if (step.kind === 'void') return { type: 'EntryVoided', schema: 1, payload: { corrects, reason: 'wrong' } };
  if (step.kind === 'correct') {
    const corrected = { corrects, type: 'Scored', schema: 1, occurredAt, payload, reason: 'a slip' };
    return { type: 'EntryCorrected', schema: 1, payload: corrected };
  }
  return { type: plainTypes[step.kind], schema: 1, payload, ...(step.kind !== 'act' && { occurredAt }) };
}

/** What a stream's state is as of a date, folded from its events with nothing but the definition. */
export function freshState(events: readonly Stored[], asOf: Instant): Score {
  let state = scores.initial;
  for (const event of events) if (event.effectiveAt <= asOf) state = scores.evolve(state, event);
  return state;
}
