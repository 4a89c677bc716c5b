import { damagedPositionOf, forged } from './damaged-copy';

describe('the damaged copy', () => {
  it('differs from the log in one digit', () => {
    const canonical = '{"payload":{"amountFen":1200000},"type":"DeclarationSubmitted"}';
    const changed = forged(canonical);
    const different = [...canonical].filter((sign, index) => sign !== changed[index]);
    expect([changed.length, different.length]).toEqual([canonical.length, 1]);
  });

  it('is damaged at the same place for the same request, and never at the first event', () => {
    const places = Array.from({ length: 200 }, (_, index) => damagedPositionOf(`key-${index}`, 50));
    expect(places).toEqual(Array.from({ length: 200 }, (_, index) => damagedPositionOf(`key-${index}`, 50)));
    expect([Math.min(...places) >= 2, Math.max(...places) <= 50]).toEqual([true, true]);
  });
});
