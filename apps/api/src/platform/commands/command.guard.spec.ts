import { isFromConsole } from './command.guard';

const publicUrl = 'https://taizhang.example.test';

describe('where a request that writes comes from', () => {
  it('is the console when the header says so', () => {
    expect(isFromConsole({ headers: { 'x-taizhang-client': 'console' } }, publicUrl)).toBe(true);
  });

  it('is the console when its own origin says so', () => {
    expect(isFromConsole({ headers: { origin: publicUrl } }, publicUrl)).toBe(true);
  });

  it('is not the console for another origin, whatever the header says', () => {
    const headers = { origin: 'https://elsewhere.example.test', 'x-taizhang-client': 'console' };
    expect(isFromConsole({ headers }, publicUrl)).toBe(false);
  });

  it('is not the console for a bare form post', () => {
    expect(isFromConsole({ headers: {} }, publicUrl)).toBe(false);
  });
});
