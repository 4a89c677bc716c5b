import { isAlive, readRunFile, type RunRecord } from '@taizhang/dev-stack';
import { openPool, type DatabaseUrls } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';
import type { Command } from 'commander';
import { archiveInWords } from './backup/archive-status';
import { sayParted } from './epoch/say-parted';
import { language } from './language';
import { brokerInWords } from './stack/broker-words';
import { knownDatabase } from './stack/running-stack';
import { statusWords } from './status-words';
import { workplace } from './workplace';

/** Nothing runs from this folder, and no log of a server elsewhere is named. */
const nothingThere = 3;

export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('what is running, where it answers, where its logs are, and how far the archive is behind')
    .action(status);
}

async function status(): Promise<void> {
  const folder = workplace();
  const spoken = language();
  const words = statusWords[spoken];
  const record = readRunFile(folder.runFile);
  const isRunning = record !== undefined && isAlive(record.owner);
  if (!isRunning) console.log(record === undefined ? words.notRunning : words.killed);
  else for (const each of running(record, folder.logsDir, spoken)) console.log(each);
  const urls = knownDatabase(folder);
  if (urls === undefined) {
    // A start that is still making its database is running.
    if (!isRunning) process.exitCode = nothingThere;
    return;
  }
  const { host, pathname } = new URL(urls.appUrl);
  console.log(words.log(`${host}${pathname}`));
  await sayLog(urls, spoken);
}

function running(record: RunRecord, logsDir: string, spoken: Language): readonly string[] {
  const words = statusWords[spoken];
  const { startedAt, owner, address, children, kafka } = record;
  return [
    words.running(startedAt, owner.pid, address),
    ...children.map((child) => words.process(isAlive(child.process) ? '✔' : '✖', child)),
    ...(kafka === undefined ? [] : [`  ${brokerInWords(kafka, spoken)}`]),
    words.logs(logsDir),
  ];
}

/** How far its archive is, and whether it is the one that was handed outside. A database that is away is said, and no error of ours. */
async function sayLog(urls: DatabaseUrls, spoken: Language): Promise<void> {
  const words = statusWords[spoken];
  const pool = openPool(urls.appUrl, 1);
  try {
    const ledgers = await archiveInWords(pool, spoken);
    for (const each of ledgers.length === 0 ? [words.noArchive] : [words.archive, ...ledgers]) console.log(each);
    await sayParted(urls);
  } catch (error) {
    console.log(words.unreachable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  } finally {
    await pool.end();
  }
}
