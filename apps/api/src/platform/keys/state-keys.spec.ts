import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadStateKeys } from './state-keys';

describe('the keys of an installation', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the same for all that start at once, and afterwards', async () => {
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => loadStateKeys(folder)));
    for (const each of [...others, await loadStateKeys(folder)]) expect(each).toEqual(first);
  });

  it('lie in one whole file, and nothing is left beside it', async () => {
    await Promise.all([loadStateKeys(folder), loadStateKeys(folder)]);
    expect(readdirSync(folder)).toEqual(['api-keys.json']);
  });
});
