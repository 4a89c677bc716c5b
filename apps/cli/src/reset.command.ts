import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openRun, Refusal, type StateFolder } from '@taizhang/dev-stack';
import type { Command } from 'commander';
import { language } from './language';
import { logWords } from './log-words';
import { workplace } from './workplace';

/** Not data: downloaded servers, what is known to be built, and the lock under which this happens. */
const kept = new Set(['cache', 'stamps', 'run.lock']);

export function addResetCommand(program: Command): void {
  program
    .command('reset')
    .description('delete all ledgers, workflows and logs of this installation (downloads stay)')
    .option('--yes', 'do not ask')
    .action(({ yes }: { yes?: boolean }) => reset(yes === true));
}

async function reset(isAgreed: boolean): Promise<void> {
  const folder = workplace();
  if (!isAgreed && !(await agreesTo(folder))) return console.log(logWords[language()].nothingDeleted);
  // Holding the lock proves that no start is using what goes.
  const run = await openRun(folder);
  for (const name of readdirSync(folder.path)) if (!kept.has(name) && !isOfTests(name)) deleteEntry(folder, name);
  await run.close();
  console.log(logWords[language()].emptied(folder.path));
}

const isOfTests = (name: string): boolean => name.startsWith('test-') || name === 'set-up.lock';

async function agreesTo(folder: StateFolder): Promise<boolean> {
  const words = logWords[language()];
  if (process.stdin.isTTY !== true) throw new Refusal(words.resetAsks);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(words.resetQuestion(folder.path));
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

/** The database of a clone that another account cannot reach lies elsewhere, behind a link: it goes with the link. */
function deleteEntry(folder: StateFolder, name: string): void {
  const path = join(folder.path, name);
  const target = linkTarget(path);
  if (target !== undefined) rmSync(resolve(folder.path, target), { recursive: true, force: true });
  rmSync(path, { recursive: true, force: true });
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
