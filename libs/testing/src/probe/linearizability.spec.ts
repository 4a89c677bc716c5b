import { instant, streamName } from '@taizhang/domain';
import fc from 'fast-check';
import type { EndedCall, JournalCall } from './journal';
import { faultsOfHistory, faultsOfPositions, type History } from './linearizability';

const recordedAt = instant('2017-09-01T00:00:00.000Z');
const storedAnswer = (repeated = false): EndedCall['answer'] => ({
  ...{ kind: 'stored', firstPosition: 1, count: 1, recordedAt, repeated },
});
const conflict = (actual: number, expected: number): EndedCall['answer'] => ({
  ...{ kind: 'conflict', stream: streamName('probe', 's'), expected, actual },
});

let named = 0;
function call(
  key: string,
  [atUs, endUs]: readonly [number, number?],
  [expected, count]: readonly [number, number],
  answer: EndedCall['answer'] = storedAnswer(),
): JournalCall {
  const name = `${(named += 1)}`;
  const begun = { call: name, key, atUs, writes: [{ stream: 's', expected, count }] };
  return endUs === undefined ? begun : { ...begun, ended: { call: name, atUs: endUs, answer } };
}
const history = (stored: readonly string[], ...calls: readonly JournalCall[]): History => ({
  calls,
  stored: new Set(stored),
});

describe('a history that has an order', () => {
  it.each<[string, History]>([
    ['of one append after the other', history(['a', 'b'], call('a', [1, 2], [0, 2]), call('b', [3, 4], [2, 1]))],
    ['of two at once', history(['a', 'b'], call('b', [1, 9], [1, 1]), call('a', [2, 8], [0, 1]))],
    [
      'with a conflict that saw the version between two appends',
      history(
        ['a', 'b'],
        call('a', [1, 4], [0, 1]),
        call('b', [5, 9], [1, 1]),
        call('c', [3, 7], [0, 1], conflict(1, 0)),
      ),
    ],
    [
      'with a call that was never answered and is stored',
      history(['a', 'b'], call('a', [1], [0, 1]), call('b', [50, 60], [1, 1])),
    ],
    [
      'with a call that was never answered and is not stored',
      history(['b'], call('a', [1], [0, 1]), call('b', [2, 3], [0, 1])),
    ],
    [
      'with a key that was sent twice',
      history(['a'], call('a', [1, 9], [0, 1]), call('a', [2, 8], [0, 1], storedAnswer(true))),
    ],
  ])('is accepted: one %s', (_title, accepted) => {
    expect(faultsOfHistory(accepted)).toEqual([]);
  });
});

describe('a history that no order explains', () => {
  it.each<[string, History, string]>([
    [
      'two appends at one version',
      history(['a', 'b'], call('a', [1, 4], [0, 1]), call('b', [2, 5], [0, 1])),
      'b follows version 0, not 1',
    ],
    ['a version that was skipped', history(['a'], call('a', [1, 4], [2, 1])), 'a follows version 2, not 0'],
    [
      'an answer before what it rests on',
      history(['a', 'b'], call('b', [1, 2], [1, 1]), call('a', [3, 4], [0, 1])),
      'b was told as stored before it can have been',
    ],
    [
      'a conflict with a version of the past',
      history(
        ['a', 'b'],
        call('a', [1, 2], [0, 1]),
        call('b', [3, 4], [1, 1]),
        call('c', [5, 6], [0, 1], conflict(1, 0)),
      ),
      'b was told as stored before it can have been',
    ],
    [
      'a conflict with a version of the future',
      history(['a'], call('c', [1, 2], [0, 1], conflict(1, 0)), call('a', [3, 4], [0, 1])),
      'c saw version 1 too early',
    ],
    [
      'a conflict with a version that never was',
      history(['a'], call('a', [1, 2], [0, 1]), call('c', [1, 2], [0, 1], conflict(7, 0))),
      '1 calls saw a version that never was',
    ],
    [
      'a conflict without a conflict',
      history([], call('c', [1, 2], [0, 1], conflict(0, 0))),
      'c conflicts at the version that it expected',
    ],
    ['an append that is lost', history([], call('a', [1, 2], [0, 1])), 'a was told as stored and is not'],
    [
      'an append that was stored twice',
      history(['a'], call('a', [1, 2], [0, 1]), call('a', [3, 4], [0, 1])),
      'a was stored anew twice',
    ],
  ])('is found: %s', (_title, corrupted, fault) => {
    expect(faultsOfHistory(corrupted)).toContain(`s: ${fault}`);
  });
});

describe('the order of positions', () => {
  const at = (...keys: readonly string[]) => new Map(keys.map((key, index) => [key, { firstPosition: index + 2 }]));

  it('may be any order of calls that were made at the same time', () => {
    const calls = [call('a', [1, 9], [0, 1]), call('b', [2, 8], [0, 1])];
    expect([...faultsOfPositions(calls, at('a', 'b')), ...faultsOfPositions(calls, at('b', 'a'))]).toEqual([]);
  });

  it('is never against the order in which calls followed each other', () => {
    const calls = [call('a', [1, 2], [0, 1]), call('b', [3, 4], [0, 1])];
    expect(faultsOfPositions(calls, at('a', 'b'))).toEqual([]);
    expect(faultsOfPositions(calls, at('b', 'a'))).toEqual([
      'position 3: a was told before one that lies before it was asked',
    ]);
  });
});

/** Tries every order: right by construction, and far too slow for more than a handful of calls. */
function hasAnOrder({ calls, stored }: History): boolean {
  const happened = calls.filter(({ key, ended }) => ended !== undefined || stored.has(key));
  const next = (left: readonly JournalCall[], version: number, applied: ReadonlySet<string>): boolean => {
    if (left.length === 0)
      return [...stored].every((key) => applied.has(key) || !calls.some((each) => each.key === key));
    return left.some((each) => {
      const rest = left.filter((other) => other !== each);
      if (rest.some((other) => (other.ended?.atUs ?? Infinity) < each.atUs)) return false;
      const { expected = 0, count = 0 } = each.writes[0] ?? {};
      const answer = each.ended?.answer;
      if (answer?.kind === 'conflict') {
        const isAnswer = !applied.has(each.key) && version === answer.actual && version !== expected;
        return isAnswer && next(rest, version, applied);
      }
      if (applied.has(each.key)) {
        return (answer?.kind !== 'stored' || answer.repeated) && next(rest, version, applied);
      }
      if (version === expected && stored.has(each.key)) {
        return next(rest, version + count, new Set([...applied, each.key]));
      }
      return answer === undefined && next(rest, version, applied);
    });
  };
  return next(happened, 0, new Set());
}

const anyCall = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  begins: fc.integer({ min: 0, max: 12 }),
  lasts: fc.integer({ min: 1, max: 6 }),
  answer: fc.constantFrom('stored', 'stored', 'repeated', 'conflict', 'none'),
  actual: fc.integer({ min: 0, max: 4 }),
});
const anyHistory = fc
  .record({
    keys: fc.tuple(
      ...['a', 'b', 'c', 'd'].map(() => fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(1, 1, 2))),
    ),
    unanswered: fc.subarray(['a', 'b', 'c', 'd']),
    calls: fc.array(anyCall, { minLength: 1, maxLength: 5 }),
  })
  .map(({ keys, unanswered, calls }): History => {
    const made = calls.map(({ key, begins, lasts, answer, actual }) => {
      const write = keys['abcd'.indexOf(key)] as [number, number];
      if (answer === 'none') return call(key, [begins], write);
      const told = answer === 'conflict' ? conflict(actual, write[0]) : storedAnswer(answer === 'repeated');
      return call(key, [begins, begins + lasts], write, told);
    });
    const told = made.flatMap(({ key, ended }) => (ended?.answer.kind === 'stored' ? [key] : []));
    const asked = new Set(made.map(({ key }) => key));
    return { calls: made, stored: new Set([...told, ...unanswered.filter((key) => asked.has(key))]) };
  });

describe('the walk along the chain', () => {
  it('finds an order exactly where trying every order finds one', () => {
    fc.assert(
      fc.property(anyHistory, (each) => {
        expect(faultsOfHistory(each).length === 0).toBe(hasAnOrder(each));
      }),
      { numRuns: 2_000 },
    );
  });
});
