import { isAlive, readRunFile, type ChildRecord } from '@taizhang/dev-stack';
import type { Command } from 'commander';
import { workplace } from './workplace';

export function addStatusCommand(program: Command): void {
  program.command('status').description('what is running, where it answers and where its logs are').action(status);
}

function status(): void {
  const folder = workplace();
  const record = readRunFile(folder.runFile);
  if (record === undefined || !isAlive(record.owner)) {
    console.log(record === undefined ? 'not running' : 'not running (it was killed; the next start recovers)');
    process.exitCode = 3;
    return;
  }
  console.log(
    `running since ${record.startedAt} as process ${record.owner.pid}: ${record.address ?? 'still starting'}`,
  );
  for (const child of record.children) console.log(line(child));
  if (record.kafka !== undefined) console.log(`  Kafka ${record.kafka}`);
  console.log(`logs: ${folder.logsDir}`);
}

function line({ name, process: identity, port }: ChildRecord): string {
  const where = port === undefined ? '' : `, port ${port}`;
  return `  ${isAlive(identity) ? '✔' : '✖'} ${name} (process ${identity.pid}${where})`;
}
