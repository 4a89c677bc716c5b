import { fileSize, shortHash } from './file-size';

describe('how a file is told', () => {
  it.each([
    [1, '1 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [43_900, '43 KB'],
    [2_516_582, '2.4 MB'],
    [209_715_200, '200.0 MB'],
  ])('says %d bytes as %s', (bytes, words) => expect(fileSize(bytes)).toBe(words));

  it('shows the beginning of the hash without its algorithm', () =>
    expect(shortHash(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('0123456789ab'));
});
