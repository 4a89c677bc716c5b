import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identifyProcess } from '@taizhang/dev-stack';

const stateRoot = resolve(__dirname, '../../../../.taizhang');

/** Downloaded servers are the same for everybody: tests use those of `npm start` and the other way round. */
export const cacheDir = join(stateRoot, 'cache');

/** The folder of this test run, apart from that of `npm start` and of every other test run. Workers of jest share it. */
export function testFolder(): string {
  const folder = (process.env['TAIZHANG_TEST_FOLDER'] ??= join(stateRoot, `test-${process.pid}`));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Servers of a killed run end by themselves (they die with their process); its folder is cleared by the next run. */
export function sweepTestFolders(): void {
  mkdirSync(stateRoot, { recursive: true });
  for (const name of readdirSync(stateRoot)) {
    const pid = /^test-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && identifyProcess(Number(pid)) === undefined) {
      rmSync(join(stateRoot, name), { recursive: true, force: true });
    }
  }
}
