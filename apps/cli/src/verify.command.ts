import { ledgerId } from '@taizhang/domain';
import type { VerifyReport } from '@taizhang/persistence';
import type { Command } from 'commander';
import { withDatabase } from './stack/with-database';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('recompute every hash, link, position and time of the log and name each damaged place')
    .option('--ledger <id>', 'only this ledger')
    .action(({ ledger }: { ledger?: string }) => verify(ledger));
}

async function verify(only: string | undefined): Promise<void> {
  const reports = await withDatabase(async ({ store }) => {
    const ledgers = only === undefined ? (await store.ledgers()).map((head) => head.ledger) : [ledgerId(only)];
    const found: VerifyReport[] = [];
    for (const ledger of ledgers) found.push(await store.verify(ledger));
    return found;
  });
  for (const line of reports.flatMap(describe)) console.log(line);
  if (reports.length === 0) console.log('there is no ledger yet: run npm start first');
  if (reports.some((report) => report.damages.length > 0)) process.exitCode = 1;
}

function describe({ ledger, events, batches, link, damages }: VerifyReport): readonly string[] {
  const size = `${events} events in ${batches} batches, head ${link}`;
  if (damages.length === 0) return [`✔ ${ledger}: ${size}`];
  return [`✖ ${ledger}: ${size}`, ...damages.map(({ position, what }) => `    at position ${position}: ${what}`)];
}
