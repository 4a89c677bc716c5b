import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity';
import { openRun } from './run';
import { readRunFile, writeRunFile } from './run-file';
import { stateFolder, type StateFolder } from './state-folder';

describe('a run of a state folder', () => {
  let folder: StateFolder;

  beforeEach(() => {
    folder = stateFolder(mkdtempSync(join(tmpdir(), 'taizhang-run-')));
  });

  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));

  it('refuses a second start while the first one lives, and names its address', async () => {
    const first = await openRun(folder);
    first.describe({ address: 'http://127.0.0.1:7420' });
    await expect(openRun(folder)).rejects.toThrow(`process ${process.pid} (open http://127.0.0.1:7420)`);
    await first.close();
  });

  it('gives the folder free when it is closed', async () => {
    await (await openRun(folder)).close();
    const second = await openRun(folder);
    expect(readRunFile(folder.runFile)?.owner.pid).toBe(process.pid);
    await second.close();
    expect(readRunFile(folder.runFile)).toBeUndefined();
  });

  it('takes over from a start that was killed, and stops what it had left running', async () => {
    const orphan = sleeper();
    leaveBehind(folder, orphan);
    const run = await openRun(folder);
    expect(isAlive(orphan)).toBe(false);
    await run.close();
  });

  it('never stops a process that merely has the number of one that has gone', async () => {
    const stranger = sleeper();
    leaveBehind(folder, { pid: stranger.pid, started: 'another boot/1' });
    const run = await openRun(folder);
    expect(isAlive(stranger)).toBe(true);
    await run.close();
    process.kill(stranger.pid, 'SIGKILL');
  });

  it('stops what it started, last first', async () => {
    const run = await openRun(folder);
    const [database, worker] = [sleeper(), sleeper()];
    run.record({ name: 'postgres', pid: database.pid });
    run.record({ name: 'worker', pid: worker.pid });
    expect(readRunFile(folder.runFile)?.children.map((child) => child.name)).toEqual(['postgres', 'worker']);
    await run.close();
    expect([isAlive(database), isAlive(worker)]).toEqual([false, false]);
  });
});

const gone: ProcessIdentity = { pid: 1, started: 'before this machine was started' };

function leaveBehind(folder: StateFolder, child: ProcessIdentity): void {
  writeFileSync(folder.lockFile, JSON.stringify(gone));
  const record = { name: 'orphan', process: child, signal: 'SIGTERM' as const };
  writeRunFile(folder.runFile, { owner: gone, startedAt: '2017-09-12T02:32:00.000Z', children: [record] });
}

function sleeper(): ProcessIdentity {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  child.unref();
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  if (identity === undefined) throw new Error('the sleeper did not start');
  return identity;
}
