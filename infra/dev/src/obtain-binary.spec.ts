import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainTemporalCli } from './obtain-binary';

describe('where the Temporal command comes from', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-binary-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const executable = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '#!/bin/sh\n');
    chmodSync(path, 0o755);
    return path;
  };

  it('prefers the one that TEMPORAL_CLI_PATH names', async () => {
    const named = executable('my-temporal');
    executable('temporal');
    const env = { TEMPORAL_CLI_PATH: named, PATH: folder };
    await expect(obtainTemporalCli({ cacheDir: folder, env })).resolves.toBe(named);
  });

  it('takes the one on the PATH before it downloads anything', async () => {
    const onPath = executable('temporal');
    await expect(obtainTemporalCli({ cacheDir: folder, env: { PATH: `/nowhere:${folder}` } })).resolves.toBe(onPath);
  });

  it('refuses a named file that cannot be run, rather than quietly taking another', async () => {
    const env = { TEMPORAL_CLI_PATH: join(folder, 'missing'), PATH: folder };
    await expect(obtainTemporalCli({ cacheDir: folder, env })).rejects.toThrow('TEMPORAL_CLI_PATH names');
  });
});
