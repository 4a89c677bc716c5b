import { Refusal } from '@taizhang/dev-stack';
import { ledgerId } from '@taizhang/domain';
import {
  anchorFolder,
  fileAnchor,
  openEpoch,
  readersAhead,
  type LogStand,
  type ReaderAhead,
} from '@taizhang/persistence';
import type { Command } from 'commander';
import { epochWords } from './epoch/epoch-words';
import { language } from './language';
import { withDatabase } from './stack/with-database';
import { workplace } from './workplace';

interface Wanted {
  readonly ledger: string;
  readonly reason: string;
  readonly anyway?: boolean;
}

export function addEpochCommand(program: Command): void {
  program
    .command('epoch')
    .description('say in the log that it may have lost its end: after a failover or a restore that lost events')
    .requiredOption('--ledger <name>', 'the ledger that goes on from where it is now')
    .requiredOption('--reason <text>', 'what happened, for whoever reads the log later')
    .option('--anyway', 'although neither an anchor nor a reader knows of a loss')
    .action(open);
}

/** Only where something was lost: an epoch lets readers go back, and the anchors of what was lost count no more. */
async function open({ ledger: name, reason, anyway = false }: Wanted): Promise<void> {
  const words = epochWords[language()];
  if (reason.trim() === '') throw new Refusal(words.reasonMissing);
  await withDatabase(async ({ store, pool, evidence }) => {
    const ledger = ledgerId(name);
    const head = (await store.ledgers()).find((each) => each.ledger === ledger);
    if (head === undefined) throw new Refusal(words.noLedger(name));
    const stand = await evidence.stand(ledger, [fileAnchor(anchorFolder(process.env, workplace().path))]);
    const ahead = await readersAhead(pool, store, head);
    for (const line of found(stand, ahead)) console.log(line);
    if (!anyway) refuseWithoutLoss(stand, ahead);
    const { epoch, position } = await openEpoch(store, ledger, reason.trim());
    console.log(words.opened(ledger, epoch, position));
    for (const { reader } of ahead) console.log(words.beginsAnew(reader));
  });
}

function found(
  { state, unread, place = '', size = 0, end }: LogStand,
  ahead: readonly ReaderAhead[],
): readonly string[] {
  const words = epochWords[language()];
  return [
    ...(unread.length === 0 ? [] : [words.unread(unread.join(', '))]),
    ...(state === 'putBack' ? [words.lost(place, size, end)] : []),
    ...ahead.map(({ reader, position }) => words.readerAhead(reader, position)),
  ];
}

function refuseWithoutLoss(
  { ledger, state, place = '', size = 0, end }: LogStand,
  ahead: readonly ReaderAhead[],
): void {
  const words = epochWords[language()];
  if (state === 'rewritten') throw new Refusal(words.rewritten(ledger, place, size));
  if (state !== 'putBack' && ahead.length === 0) throw new Refusal(words.nothingToDo(ledger, end));
}
