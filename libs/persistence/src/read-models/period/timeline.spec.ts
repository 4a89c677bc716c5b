import { eventId, ledgerId, type Stored } from '@taizhang/domain';
import fc from 'fast-check';
import { PeriodHistory } from './period-history';
import { dayOf, eventOf, freshState, histories, scores, scoreStream } from './score.features';
import { advance, slicesOf, timelineOf, timelineOfSlices } from './timeline';

const stored = (day: number, position: number, amount = position, type = 'Scored'): Stored => ({
  type,
  schema: 1,
  payload: { what: `at ${position}`, amount },
  occurredAt: dayOf(day),
  effectiveAt: dayOf(day),
  ledger: ledgerId('drill'),
  id: eventId(`k${position}#1`),
  stream: scoreStream('a'),
  version: position,
  position,
  recordedAt: dayOf(100),
  committedAt: dayOf(100),
  actor: { kind: 'system' },
});

const totals = (events: readonly Stored[]): unknown =>
  slicesOf(scores, timelineOf(scores, events)).map(({ from, to, state }) => [from, to, state.total]);

describe('a timeline', () => {
  it('has no row before the first fact and one open row after the last', () => {
    expect(totals([stored(1, 1), stored(3, 2)])).toEqual([
      [dayOf(1), dayOf(3), 1],
      [dayOf(3), undefined, 4],
    ]);
  });

  it('takes a late fact into every state from its date on', () => {
    expect(totals([stored(1, 1), stored(5, 2), stored(3, 3)])).toEqual([
      [dayOf(1), dayOf(3), 1],
      [dayOf(3), dayOf(5), 5],
      [dayOf(5), undefined, 11],
    ]);
  });

  it('writes nothing where the state stays equal', () => {
    const timeline = timelineOf(scores, [stored(1, 1)]);
    expect(advance(scores, timeline, stored(4, 2, 0, 'Ignored'))).toEqual(timeline);
  });

  it('has a gap while the state is the initial one, and finds it again in its rows', () => {
    const timeline = timelineOf(scores, [stored(1, 1), stored(3, 2, 0, 'Cleared'), stored(5, 3)]);
    const slices = slicesOf(scores, timeline);
    expect(slices.map(({ from, to }) => [from, to])).toEqual([
      [dayOf(1), dayOf(3)],
      [dayOf(5), undefined],
    ]);
    expect(timelineOfSlices(scores, slices)).toEqual(timeline);
  });

  it('makes at most 2n − 1 rows of n facts that come in order', () => {
    const history = new PeriodHistory(scores);
    for (let n = 1; n <= 10; n += 1) history.moveTo(advance(scores, history.timeline, stored(n, n)), n);
    expect(history.insertions).toHaveLength(19);
  });

  it('equals a fresh fold at every date, whatever the order of the facts', () => {
    fc.assert(
      fc.property(histories(25), fc.integer({ min: -1, max: 11 }), (steps, day) => {
        const plain = steps.filter(({ kind }) => kind !== 'correct' && kind !== 'void');
        const events = plain.map((step, index): Stored => {
          const event = stored(step.day, index + 1);
          return { ...event, ...eventOf({ ...step, kind: step.kind === 'act' ? 'fact' : step.kind }, index, '') };
        });
        const asOf = dayOf(day);
        const slice = slicesOf(scores, timelineOf(scores, events)).find(
          ({ from, to }) => from <= asOf && (to === undefined || asOf < to),
        );
        expect(slice?.state ?? scores.initial).toEqual(freshState(events, asOf));
      }),
      { numRuns: 500 },
    );
  });
});
