import fc from 'fast-check';
import { paperCode, readPaperCode } from './paper-code';

const head = { ledger: 'official', size: 1_234, root: Buffer.alloc(32, 7) };

describe('the code of a checkpoint on paper', () => {
  it('is the same for ever', () => {
    expect(paperCode(head)).toBe('1234-FJA2-M5TC-J9AC-GQ0E');
  });

  it('is another one for another ledger, size or root', () => {
    const others = [
      { ...head, ledger: 'x' },
      { ...head, size: 1_235 },
      { ...head, root: Buffer.alloc(32, 8) },
    ];
    expect(new Set([head, ...others].map((each) => paperCode(each).slice(-19))).size).toBe(4);
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (root, size) => {
          const code = paperCode({ ...head, root, size });
          const typed = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
          const sized = typed.replace(/^\s*[0-9ol]+/u, String(size));
          expect(readPaperCode(code)).toEqual({ size, code });
          expect(readPaperCode(sized)).toEqual({ size, code });
        },
      ),
      { seed: 20_170_912 },
    );
  });

  it.each([
    '',
    '1234',
    '1234-AAAA-BBBB-CCCC',
    'X234-AAAA-BBBB-CCCC-DDDD',
    '0-AAAA-BBBB-CCCC-DDDD',
    '1-AAAA-BBBB-CCCC-DDDU',
  ])('is not %s', (typed) => expect(readPaperCode(typed)).toBeUndefined());
});
