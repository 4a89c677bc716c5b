import { Refusal } from '@taizhang/dev-stack';
import { hasErrorCode, importLedger, inTransaction, isImportFault, openPool } from '@taizhang/persistence';
import type { Command } from 'commander';
import { linesOf } from './bundle/file-lines';
import { language } from './language';
import { logWords } from './log-words';
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
  const words = logWords[language()];
  await withDatabase(async (_persistence, { ownerUrl }) => {
    const pool = openPool(ownerUrl, 1);
    try {
      const report = await inTransaction(pool, (client) => importLedger(client, linesOf(file)));
      console.log(words.imported(report));
      console.log(words.readModelsFollow);
    } catch (error) {
      if (isImportFault(error)) throw new Refusal(words.importDamaged(file, error));
      if (hasErrorCode(error, 'LedgerAlreadyOpen')) throw new Refusal(words.importTaken);
      throw error;
    } finally {
      await pool.end();
    }
  });
}
