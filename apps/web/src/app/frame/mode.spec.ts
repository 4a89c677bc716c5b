import { documentTitle, pageMode } from './mode';

const words = { product: '台账', drill: '演练', history: (date: string) => `历史 ${date}` };

describe('the mode of a page', () => {
  it('is official at now outside drills', () => {
    expect(pageMode({}, false)).toBe('official');
    expect(documentTitle('总览', 'official', {}, words)).toBe('总览 · 台账');
  });

  it('is marked in the title in a drill', () => {
    expect(pageMode({}, true)).toBe('drill');
    expect(documentTitle('总览', 'drill', {}, words)).toBe('〔演练〕总览 · 台账');
  });

  it('is history as soon as one axis stands, in a drill too', () => {
    expect(pageMode({ knownOn: '2017-10-10' }, true)).toBe('history');
    expect(documentTitle('退出', 'history', { asOf: '2017-10-10' }, words)).toBe('〔历史 2017-10-10〕退出 · 台账');
  });
});
