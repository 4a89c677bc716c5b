import { errorRegistry } from '@taizhang/domain';
import { errorPage } from '../error-page.mjs';
import { textOf } from './tree';

describe('docs/errors.md', () => {
  it('tells every refusal of the registry and no other (npm run docs:errors writes it)', () => {
    expect(Object.keys(errorRegistry).length).toBeGreaterThan(40);
    expect(textOf('docs/errors.md')).toBe(errorPage(errorRegistry));
  });
});
