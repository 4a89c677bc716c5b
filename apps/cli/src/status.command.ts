import { isAlive, readRunFile, type ChildRecord } from '@taizhang/dev-stack';
import { openPool } from '@taizhang/persistence';
import type { Command } from 'commander';
import { archiveInWords } from './backup/archive-status';
import { sayParted } from './epoch/say-parted';
import { runningDatabase } from './stack/running-stack';
import { workplace } from './workplace';

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('what is running, where it answers, where its logs are, and how far the archive is behind')
    .action(status);
}

async function status(): Promise<void> {
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
  for (const each of await archive()) console.log(each);
  const urls = runningDatabase(folder);
  if (urls !== undefined) await sayParted(urls);
}

async function archive(): Promise<readonly string[]> {
  const urls = runningDatabase(workplace());
  if (urls === undefined) return [];
  const pool = openPool(urls.appUrl, 1);
  try {
    const ledgers = await archiveInWords(pool);
    return ledgers.length === 0 ? ['archive: none (npx taizhang backup --follow)'] : ['archive:', ...ledgers];
  } catch (error) {
    return [`archive: cannot be told (${error instanceof Error ? error.message : String(error)})`];
  } finally {
    await pool.end();
  }
}

function line({ name, process: identity, port }: ChildRecord): string {
  const where = port === undefined ? '' : `, port ${port}`;
  return `  ${isAlive(identity) ? '✔' : '✖'} ${name} (process ${identity.pid}${where})`;
}
