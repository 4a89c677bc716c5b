import fc from 'fast-check';
import { BatchSize } from './batch-size';

describe('the size of a reader’s batches', () => {
  it('grows to the most that is allowed where events are handled quickly', () => {
    const size = new BatchSize(1_000);
    size.took(100, 5);
    expect(size.now).toBe(1_000);
  });

  it('becomes what is handled in half a second, and never less than ten', () => {
    const size = new BatchSize(1_000);
    size.took(100, 1_000);
    expect(size.now).toBe(50);
    size.took(50, 60_000);
    expect(size.now).toBe(10);
  });

  it('learns nothing from a few events that were handled in time', () => {
    const size = new BatchSize(1_000);
    size.took(3, 400);
    expect(size.now).toBe(100);
    size.took(3, 1_000);
    expect(size.now).toBe(10);
  });

  it('stays between one and the most, whatever was measured', () => {
    const measured = fc.array(fc.tuple(fc.nat({ max: 1_000 }), fc.double({ min: 0, max: 1e6, noNaN: true })));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), measured, (most, batches) => {
        const size = new BatchSize(most);
        for (const batch of batches) {
          size.took(...batch);
          expect(size.now).toBeGreaterThanOrEqual(1);
          expect(size.now).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
