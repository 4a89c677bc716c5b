import { once } from 'node:events';
import { Refusal } from '@taizhang/dev-stack';
import { ledgerId } from '@taizhang/domain';
import { inSnapshot, isLinesFault, isRangeFault, linesOfLedger } from '@taizhang/persistence';
import type { Command } from 'commander';
import { language } from './language';
import { logWords } from './log-words';
import { withDatabase } from './stack/with-database';
import { wholeNumber } from './whole-number';

interface Wanted {
  readonly ledger: string;
  readonly from?: number;
  readonly to?: number;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description(
      'write a ledger to standard output as JSON Lines, one event a line, for analysts or for a move to another ' +
        'installation (npx taizhang import); what is sealed stays sealed',
    )
    .requiredOption('--ledger <id>', 'the ledger')
    .option('--from <position>', 'first event (default: 1; only a whole ledger can be imported)', wholeNumber)
    .option('--to <position>', 'last event (default: the last there is)', wholeNumber)
    .action(exportLedger);
}

async function exportLedger({ ledger, from, to }: Wanted): Promise<void> {
  const range = {
    ledger: ledgerId(ledger),
    ...(from !== undefined && { first: from }),
    ...(to !== undefined && { last: to }),
  };
  await withDatabase(async ({ pool }) => {
    try {
      await inSnapshot(pool, 'READ ONLY', async (client) => {
        for await (const line of linesOfLedger(client, range))
          if (!process.stdout.write(line)) await once(process.stdout, 'drain');
      });
    } catch (error) {
      const words = logWords[language()];
      if (isLinesFault(error)) throw new Refusal(words.exportDamaged(ledger, error));
      if (isRangeFault(error)) throw new Refusal(words.exportRange(error));
      throw error;
    }
  });
}
