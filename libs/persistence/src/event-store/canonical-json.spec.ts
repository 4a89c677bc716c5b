import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

const storable = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}|\0/u.test(text)),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('is RFC 8785, as an independent implementation writes it', () => {
    fc.assert(fc.property(storable, (value) => expect(canonicalJson(value)).toBe(canonicalize(value))));
  });

  it('does not depend on the order in which fields were set', () => {
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
  });

  it('leaves absent fields out', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it.each([
    [{ a: { b: [1, 0.5] } }, 'a.b[1]: 0.5 (integers only; money in fen) cannot be stored'],
    [{ a: null }, 'a: null (leave the field out) cannot be stored'],
    [{ a: [undefined] }, 'a[0]: undefined cannot be stored'],
    [{ a: 2 ** 53 }, 'a: 9007199254740992 (integers only; money in fen) cannot be stored'],
    [{ name: 'x\ud800' }, 'name: a lone surrogate cannot be stored'],
    [{ name: 'x\0' }, 'name: a NUL character cannot be stored'],
    [{ at: new Date(0) }, 'at: a Date (plain objects only) cannot be stored'],
    [{ seats: new Map() }, 'seats: a Map (plain objects only) cannot be stored'],
    [undefined, 'value: undefined cannot be stored'],
  ])('refuses what cannot be stored and names its place', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'AppendInvalid', message }));
  });
});
