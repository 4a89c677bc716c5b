import { placeFor } from './search-place';

const named = { 待办: '/inbox', Coverage: '/campaigns/c/coverage' };

describe('the search box', () => {
  it('opens an event by its number', () => {
    expect(placeFor(' 60,031 ', named)).toBe('/events/60031');
    expect(placeFor('#7', named)).toBe('/events/7');
  });

  it('opens a page by the beginning of its name', () => {
    expect(placeFor('待', named)).toBe('/inbox');
    expect(placeFor('cover', named)).toBe('/campaigns/c/coverage');
  });

  it('finds nothing rather than something else', () => {
    expect(placeFor('nowhere', named)).toBeUndefined();
    expect(placeFor('', named)).toBeUndefined();
  });
});
