import { Refusal } from '@taizhang/dev-stack';
import { hasErrorCode, importLedger, inTransaction, isImportFault, openPool } from '@taizhang/persistence';
import type { Command } from 'commander';
import { linesOf } from './bundle/file-lines';
import { withDatabase } from './stack/with-database';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'take in a whole ledger that npx taizhang export wrote, with its positions, times and hashes; it is verified ' +
        'before anything of it is stored, and the installation must not have a ledger of that name',
    )
    .argument('<file>')
    .action(importFile);
}

async function importFile(file: string): Promise<void> {
  await withDatabase(async (_persistence, { ownerUrl }) => {
    const pool = openPool(ownerUrl, 1);
    try {
      const { ledger, events, batches, link } = await inTransaction(pool, (client) =>
        importLedger(client, linesOf(file)),
      );
      console.log(`✔ ${ledger}: ${events} events in ${batches} batches, head ${link}`);
      console.log('  Its read models are written as soon as a worker runs (npm start).');
    } catch (error) {
      if (isImportFault(error)) throw new Refusal(`${file} is damaged, nothing was stored: ${error.message}`);
      if (hasErrorCode(error, 'LedgerAlreadyOpen'))
        throw new Refusal(`${(error as Error).message}: import into another installation`);
      throw error;
    } finally {
      await pool.end();
    }
  });
}
