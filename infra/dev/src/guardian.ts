/**
 * Runs beside a start and does nothing until its input ends, which happens when the start has gone, be it by kill -9.
 * Then it stops what the run file still lists. After an orderly stop the run file is gone and there is nothing to do.
 */
import { isAlive } from './process-identity';
import { readRunFile } from './run-file';
import { stopRecorded } from './stop-recorded';

const runFile = process.argv[2];
if (runFile === undefined) throw new Error('usage: guardian <run file>');
const guarded = readRunFile(runFile)?.owner;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.once('close', () => {
  const record = readRunFile(runFile);
  // A newer start may own the folder by now: what it started is not ours to stop.
  const isOurs = record !== undefined && guarded !== undefined && record.owner.started === guarded.started;
  void (isOurs && !isAlive(record.owner) ? stopRecorded(runFile, record) : Promise.resolve()).then(() =>
    process.exit(0),
  );
});
