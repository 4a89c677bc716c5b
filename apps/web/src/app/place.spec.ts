import { hrefOf, pages } from './place';

const then = { asOf: '2017-10-10', knownOn: '2017-10-10' };

describe('an address', () => {
  it('keeps the ledger of a drill and both dates', () => {
    const place = { ledger: 'l-1', time: then };
    expect(hrefOf(place, pages.inbox())).toBe('/d/l-1/inbox?asOf=2017-10-10&knownOn=2017-10-10');
    expect(hrefOf(place, pages.seats())).toBe('/d/l-1?asOf=2017-10-10&knownOn=2017-10-10');
  });

  it('leaves a ledger that the path names itself', () => {
    expect(hrefOf({ ledger: 'l-1', time: {} }, '/d/l-2/inbox')).toBe('/d/l-2/inbox');
  });

  it('has no prefix outside drills', () => {
    expect(hrefOf({ time: {} }, pages.coverage('c-1'))).toBe('/campaigns/c-1/coverage');
  });

  it('lets the dates of a path win over those of the reader', () => {
    expect(hrefOf({ time: then }, '/analysis/history?subject=w-1&asOf=2017-11-08')).toBe(
      '/analysis/history?subject=w-1&asOf=2017-11-08&knownOn=2017-10-10',
    );
  });

  it('drops both dates when asked to return to now', () => {
    expect(hrefOf({ ledger: 'l-1', time: then }, '/inbox', { asOf: undefined, knownOn: undefined })).toBe(
      '/d/l-1/inbox',
    );
  });

  it('keeps an opaque id in one path segment', () => {
    expect(pages.declaration('declaration/c/p')).toBe('/declarations/declaration%2Fc%2Fp');
  });
});
