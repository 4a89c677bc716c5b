import { findingsOf, isWithoutFault, type ProbeEvidence, type ProbeFindings } from './findings';
import type { JournalCall } from './journal';

const stored = (key: string, firstPosition: number, count = 1): JournalCall => ({
  call: key,
  key,
  writes: [],
  atUs: 0,
  ended: {
    call: key,
    atUs: 1,
    answer: { kind: 'stored', firstPosition, count, recordedAt: '' as never, repeated: false },
  },
});
const event = (position: number, id: string): { position: number; id: string } => ({ position, id });

/** Two appends, read as they should be. */
const whole = {
  log: [event(2, 'a#1'), event(3, 'b#1'), event(4, 'b#2')],
  seen: [event(2, 'a#1'), event(3, 'b#1'), event(4, 'b#2')],
  calls: [stored('a', 2), stored('b', 3, 2)],
  appends: new Map([
    ['a', { firstPosition: 2, count: 1 }],
    ['b', { firstPosition: 3, count: 2 }],
  ]),
} as unknown as ProbeEvidence;

describe('what the probe counts', () => {
  it('is nothing where every event was read once and in order', () => {
    expect(findingsOf(whole)).toEqual({
      ...{ lost: 0, doubled: 0, outOfOrder: 0, invented: 0 },
      unanswered: { stored: 0, notStored: 0 },
    });
    expect(isWithoutFault(findingsOf(whole))).toBe(true);
  });

  it.each<[string, Partial<ProbeEvidence>, Partial<ProbeFindings>]>([
    ['an event that the reader skipped', { seen: [event(2, 'a#1'), event(4, 'b#2')] }, { lost: 1 }],
    ['an event that was read twice', { seen: [...whole.seen, event(4, 'b#2')] }, { doubled: 1 }],
    ['an event that was read late', { seen: [event(3, 'b#1'), event(2, 'a#1'), event(4, 'b#2')] }, { outOfOrder: 1 }],
    ['an append that was told as stored and is not', { calls: [...whole.calls, stored('c', 5)] }, { lost: 1 }],
    ['an append that lies elsewhere', { calls: [stored('a', 7), stored('b', 3, 2)] }, { lost: 1 }],
    [
      'an event of an append that was rolled back',
      { calls: [{ ...stored('a', 2), isRolledBack: true }, stored('b', 3, 2)] },
      { invented: 1 },
    ],
    ['an event that nobody asked for', { calls: [stored('b', 3, 2)] }, { invented: 1 }],
  ])('is %s', (_title, changed, found) => {
    const findings = findingsOf({ ...whole, ...changed });
    expect(findings).toMatchObject(found);
    expect(isWithoutFault(findings)).toBe(false);
  });

  it('sees a gap between positions as a lost event', () => {
    const log = [event(2, 'a#1'), event(4, 'b#1'), event(5, 'b#2')] as never;
    expect(findingsOf({ ...whole, log }).lost).toBeGreaterThan(0);
  });

  it('finds out by the key what a call without an answer came to', () => {
    const { ended: _ended, ...unanswered } = stored('b', 3, 2);
    const calls = [stored('a', 2), unanswered, { ...unanswered, call: 'c', key: 'c' }];
    expect(findingsOf({ ...whole, calls })).toMatchObject({ invented: 0, unanswered: { stored: 1, notStored: 1 } });
  });
});
