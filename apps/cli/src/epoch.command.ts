import { Refusal } from '@taizhang/dev-stack';
import { ledgerId } from '@taizhang/domain';
import { openEpoch, readerPositions } from '@taizhang/persistence';
import type { Command } from 'commander';
import { withDatabase } from './stack/with-database';

interface Wanted {
  readonly ledger: string;
  readonly reason: string;
}

export function addEpochCommand(program: Command): void {
  program
    .command('epoch')
    .description('say in the log that it may have lost its end: after a failover or a restore that lost events')
    .requiredOption('--ledger <name>', 'the ledger that goes on from where it is now')
    .requiredOption('--reason <text>', 'what happened, for whoever reads the log later')
    .action(open);
}

async function open({ ledger: name, reason }: Wanted): Promise<void> {
  if (reason.trim() === '') throw new Refusal('say what happened: --reason');
  await withDatabase(async ({ store, pool }) => {
    const ledger = ledgerId(name);
    const { position: end } = await store.head(ledger);
    const { epoch, position } = await openEpoch(store, ledger, reason.trim());
    console.log(`✔ ${ledger}: epoch ${epoch} from position ${position} on; what lies before is kept`);
    for (const [reader, read] of await readerPositions(pool, ledger)) {
      if (read > end) console.log(`  ${reader} had read up to ${read} and begins anew by itself`);
    }
  });
}
