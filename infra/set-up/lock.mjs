import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stateFolder } from './paths.mjs';

const lockFile = join(stateFolder, 'set-up.lock');

/** Two set-ups at once would write the same files: the second waits for the first. A dead holder's lock is void. */
export async function underSetUpLock(work) {
  mkdirSync(stateFolder, { recursive: true });
  for (let told = false; !taken(); await wait(200)) {
    const holder = Number(readHolder());
    if (!isRunning(holder)) rmSync(lockFile, { force: true });
    else if (!told) {
      console.log(`  waiting for another set-up of this tree (process ${holder})`);
      told = true;
    }
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function taken() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder() {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid) {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
