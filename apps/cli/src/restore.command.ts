import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createApplication, verifyFiles } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { ledgerId, type Instant } from '@taizhang/domain';
import {
  anchorFolder,
  currentKeysOf,
  fileAnchor,
  fileStoreOptions,
  incomingOf,
  keyringFolderOf,
  keyringKey,
  openObjects,
  openPool,
  readVerifierKey,
  restore,
  type Persistence,
  type RestorePoint,
  type RestoreReport,
} from '@taizhang/persistence';
import type { Command } from 'commander';
import { backupRefusals, refusedInWords } from './backup/backup-refusals';
import { restoredInWords, restoreWords, type RestoreWords } from './backup/restore-words';
import { countOption, instantOption, positionsOption, type LedgerPosition } from './backup/point-options';
import { language } from './language';
import { runningDatabase } from './stack/running-stack';
import { withDatabase } from './stack/with-database';
import { workplace } from './workplace';

interface Wanted {
  readonly from: string;
  readonly keyring: string | boolean;
  readonly key?: string;
  readonly anchors?: string;
  readonly upTo: readonly LedgerPosition[];
  readonly knownOn?: Instant;
  readonly segments?: number;
}

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description(
      'put a backup and what was archived behind it into an empty installation: everything is checked before anything is written, the log is verified, ' +
        'no destroyed key comes back, read models are folded anew and compared with what they were',
    )
    .requiredOption('--from <folder>', 'the folder of one backup')
    .option(
      '--keyring <place>',
      'the .keyring.note with its keys, or the folder of current keys (default: beside the backups, as backup writes them)',
    )
    .option('--no-keyring', 'without the keys: what is sealed stays closed')
    .option('--key <key>', 'public key of the house, house+id+key, where its keys are not restored')
    .option('--up-to <ledger=position>', 'only up to this event of a ledger; may be repeated', positionsOption, [])
    .option('--known-on <time>', 'only what was recorded up to then, by the clock of each ledger', instantOption)
    .option(
      '--segments <number>',
      'only the first so many segments of the archive; 0: the backup alone',
      countOption('--segments'),
    )
    .option('--anchors <folder>', 'where checkpoints were handed to (default: TAIZHANG_ANCHORS, else the state folder)')
    .action(restoreFrom);
}

async function restoreFrom({ from, keyring, key, anchors, ...point }: Wanted): Promise<void> {
  const [folder, state] = [resolve(from), workplace()];
  const words = backupRefusals[language()];
  if (runningDatabase(state) !== undefined) throw new Refusal(words.running);
  const known = key === undefined ? undefined : readVerifierKey(key);
  if (key !== undefined && known === undefined) throw new Refusal(words.noPublicKey);
  const files = fileStoreOptions(process.env, state.path);
  await withDatabase(async (persistence, { ownerUrl, keyringUrl }) => {
    const database = openPool(ownerUrl, 2);
    const keys = keyring === false || keyringUrl === undefined ? undefined : openPool(keyringUrl, 1);
    try {
      const report = await restore({
        ...{ database, store: persistence.store, from: folder },
        ...{ objects: await openObjects(files), incoming: incomingOf(files) },
        ...(keys && {
          keyring: { database: keys, note: noteOf(folder, keyring), wrappingKey: keyringKey(process.env, state.path) },
        }),
        ...(known && { key: known }),
        anchors: [fileAnchor(anchors ?? anchorFolder(process.env, state.path))],
        point: pointOf(point),
      });
      const told = restoreWords[language()];
      for (const line of restoredInWords(report, told)) console.log(line);
      const isWhole = await filesInWords(persistence, report, told);
      if (report.differing.length > 0 || !isWhole) process.exitCode = 1;
    } catch (error) {
      throw refusedInWords(error);
    } finally {
      await database.end();
      await keys?.end();
    }
  });
}

const pointOf = ({ upTo, knownOn, segments }: Pick<Wanted, 'upTo' | 'knownOn' | 'segments'>): RestorePoint => ({
  upTo: new Map(upTo),
  ...(knownOn && { knownOn }),
  ...(segments !== undefined && { segments }),
});

/** Where `backup` puts the keys if nobody says otherwise: as they are now, where it followed, else those of this backup. */
function noteOf(folder: string, keyring: string | boolean): string {
  if (typeof keyring === 'string') return resolve(keyring);
  const keys = keyringFolderOf(dirname(folder));
  const current = currentKeysOf(keys);
  return existsSync(current) ? current : join(keys, `${basename(folder)}.keyring.note`);
}

async function filesInWords(
  persistence: Persistence,
  { ledgers, keysHeld }: RestoreReport,
  words: RestoreWords,
): Promise<boolean> {
  if (keysHeld === undefined) return true;
  const app = createApplication(persistence);
  let isWhole = true;
  for (const { ledger } of ledgers) {
    const { whole, damages } = await verifyFiles(app, ledgerId(ledger));
    if (whole + damages.length > 0)
      console.log(`${damages.length === 0 ? '✔' : '✖'} ${words.filesOpen(ledger, whole)}`);
    for (const damage of damages) console.log(words.file(damage));
    isWhole &&= damages.length === 0;
  }
  return isWhole;
}
