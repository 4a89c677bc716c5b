import { createApplication, verifyFiles, type FilesReport } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import type { VerifyReport } from '@taizhang/persistence';
import type { Command } from 'commander';
import { withDatabase } from './stack/with-database';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'recompute every hash, link, position and time of the log, open every file, and name each damaged place',
    )
    .option('--ledger <id>', 'only this ledger')
    .action(({ ledger }: { ledger?: string }) => verify(ledger));
}

interface Verified {
  readonly log: VerifyReport;
  readonly files: FilesReport;
}

async function verify(only: string | undefined): Promise<void> {
  const reports = await withDatabase(async (persistence) => {
    const { store } = persistence;
    const app = createApplication(persistence);
    const ledgers = only === undefined ? (await store.ledgers()).map((head) => head.ledger) : [ledgerId(only)];
    const found: Verified[] = [];
    for (const ledger of ledgers)
      found.push({ log: await store.verify(ledger), files: await verifyFiles(app, ledger) });
    return found;
  });
  for (const line of reports.flatMap(({ log, files }) => [...ofLog(log), ...ofFiles(files)])) console.log(line);
  if (reports.length === 0) console.log('there is no ledger yet: run npm start first');
  if (reports.some(({ log, files }) => log.damages.length + files.damages.length > 0)) process.exitCode = 1;
}

function ofLog({ ledger, events, batches, link, damages }: VerifyReport): readonly string[] {
  const size = `${events} events in ${batches} batches, head ${link}`;
  if (damages.length === 0) return [`✔ ${ledger}: ${size}`];
  return [`✖ ${ledger}: ${size}`, ...damages.map(({ position, what }) => `    at position ${position}: ${what}`)];
}

/** A ledger without files says nothing of them. */
function ofFiles({ ledger, whole, bytes, destroyed, damages }: FilesReport): readonly string[] {
  if (whole + destroyed + damages.length === 0) return [];
  const gone = destroyed === 0 ? '' : `, ${destroyed} under destroyed keys`;
  return [
    `${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${whole} files, ${bytes} bytes${gone}`,
    ...damages.map(
      ({ fileId, matter, position, status }) => `    ${status}: ${fileId} of ${matter} (event ${position})`,
    ),
  ];
}
