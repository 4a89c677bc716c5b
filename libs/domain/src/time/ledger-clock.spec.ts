import fc from 'fast-check';
import { instant, instantOfMs, msOf } from '../kernel';
import { ledgerTimeAt, standsStill, wallTimeOf, type ClockSegment } from './ledger-clock';

fc.configureGlobal({ seed: 20170912 });

const anchorWall = instant('2026-01-05T00:00:00.000Z');
const anchorLedger = instant('2017-09-12T02:32:00.000Z');
const wallAfter = (ms: number) => instantOfMs(msOf(anchorWall) + ms);
const hourASecond: ClockSegment = { anchorLedger, anchorWall, rate: 3600, until: instant('2017-09-12T10:00:00.000Z') };

const anySegment = fc.record({
  rate: fc.integer({ min: 0, max: 100_000 }),
  span: fc.option(fc.integer({ min: 0, max: 10 ** 10 }), { nil: undefined }),
});
const segmentOf = ({ rate, span }: { rate: number; span: number | undefined }): ClockSegment => ({
  anchorLedger,
  anchorWall,
  rate,
  ...(span !== undefined && { until: instantOfMs(msOf(anchorLedger) + span) }),
});

describe('a ledger clock', () => {
  it('runs at its rate from its anchor', () => {
    expect(ledgerTimeAt(hourASecond, wallAfter(2000))).toBe('2017-09-12T04:32:00.000Z');
  });

  it('stands at the end of its segment', () => {
    expect(ledgerTimeAt(hourASecond, wallAfter(3_600_000))).toBe(hourASecond.until);
    expect(standsStill(hourASecond, wallAfter(3_600_000))).toBe(true);
    expect(standsStill(hourASecond, wallAfter(1000))).toBe(false);
  });

  it('shows its anchor to a wall clock that lies behind', () => {
    expect(ledgerTimeAt(hourASecond, wallAfter(-5000))).toBe(anchorLedger);
  });

  it('stands at rate 0', () => {
    const paused: ClockSegment = { anchorLedger, anchorWall, rate: 0 };
    expect(ledgerTimeAt(paused, wallAfter(10 ** 9))).toBe(anchorLedger);
    expect(standsStill(paused, wallAfter(0))).toBe(true);
    expect(wallTimeOf(paused, instant('2017-09-13T00:00:00.000Z'))).toBeUndefined();
  });

  it('never reaches an instant beyond its end', () => {
    expect(wallTimeOf(hourASecond, instant('2017-09-12T10:00:00.001Z'))).toBeUndefined();
    expect(wallTimeOf(hourASecond, instant('2017-09-12T10:00:00.000Z'))).toBe(wallAfter(7467));
  });

  it('has reached already what lies before its anchor', () => {
    expect(wallTimeOf(hourASecond, instant('2017-09-01T00:00:00.000Z'))).toBe(anchorWall);
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(anySegment, fc.nat(10 ** 8), fc.nat(10 ** 8), (parts, a, b) => {
        const segment = segmentOf(parts);
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((ms) => ledgerTimeAt(segment, wallAfter(ms)));
        expect(first! <= second!).toBe(true);
      }),
    );
  });

  it('shows at least the target at the wall time that it gives, and less a millisecond before', () => {
    fc.assert(
      fc.property(anySegment, fc.integer({ min: 1, max: 10 ** 9 }), (parts, ahead) => {
        const segment = segmentOf(parts);
        const target = instantOfMs(msOf(anchorLedger) + ahead);
        const wall = wallTimeOf(segment, target);
        if (wall === undefined) return;
        expect(ledgerTimeAt(segment, wall) >= target).toBe(true);
        expect(ledgerTimeAt(segment, instantOfMs(msOf(wall) - 1)) < target).toBe(true);
      }),
    );
  });
});
