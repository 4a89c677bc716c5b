import { sameJson, without } from './plain';

describe('plain JSON values', () => {
  it('are the same whatever the order of their members, and absence is undefined', () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson(undefined, undefined)).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [null, {}],
    [{ a: null }, {}],
    ['1', 1],
  ])('%j and %j are not', (a, b) => {
    expect(sameJson(a, b)).toBe(false);
    expect(sameJson(b, a)).toBe(false);
  });

  it('lose members whole, so that a state equals its JSON', () => {
    const state = { a: 1, b: 2 };
    expect(without(state, 'b')).toStrictEqual({ a: 1 });
    expect(state).toStrictEqual({ a: 1, b: 2 });
  });
});
