import { sealedLines } from './sealed-lines';

describe('what lay in an envelope', () => {
  it('is words as they were sealed', () => {
    expect(sealedLines('股权代持协议')).toEqual([{ name: undefined, words: '股权代持协议' }]);
  });

  it('is a line for each member of an object, without its machine word', () => {
    expect(sealedLines({ contact: '来信地址', kind: 'realName', name: '某人' })).toEqual([
      { name: 'name', words: '某人' },
      { name: 'contact', words: '来信地址' },
    ]);
    expect(sealedLines({ summary: '参股', accused: '' })).toEqual([{ name: 'summary', words: '参股' }]);
  });

  it('says so when a report bears no name', () => {
    expect(sealedLines({ kind: 'anonymous' })).toEqual([{ name: 'anonymous', words: '' }]);
  });
});
