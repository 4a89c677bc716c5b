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
      for (const line of inWords(report)) console.log(line);
      const isWhole = await filesInWords(persistence, report);
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

const readOnByWorker = '  What segments hold is read into the read models as soon as a worker runs (npm start).';

const unreadForKeys = (names: string): string =>
  `! beside it ${names} could not be read: a key whose destruction is told there alone is not known to be destroyed`;

const epochNeeded =
  '! What was left out may have been read outside: once it is sure that this log is the one to go on with, npx taizhang ' +
  'epoch says so in it (with --anyway where no anchor holds more than it)';

function inWords({
  manifest,
  ledgers,
  segments,
  keysHeld,
  destroyed,
  unreadBeside,
  objects,
  equalReadModels,
  differing,
}: RestoreReport): readonly string[] {
  return [
    `✔ the backup of ${manifest.house} of ${manifest.madeAt}`,
    ...(segments.count === 0 ? [] : [`  and ${segments.count} segments behind it, the last of ${segments.madeAt}`]),
    ...ledgers.map(
      ({ ledger, position, link, backedUp, leftOut }) =>
        `  ${ledger}: ${position} events (${position - backedUp} from segments), verified, head ${link}` +
        (leftOut === 0 ? '' : `; ${leftOut} events behind it left out`),
    ),
    `  ${objects} files; ${keysHeld === undefined ? 'no keys' : `${keysHeld} keys`}; ${destroyed} destroyed keys stay destroyed`,
    ...(unreadBeside.length === 0 ? [] : [unreadForKeys(unreadBeside.join(', '))]),
    '  nobody is signed in: who signed out after the backup is not in it',
    ...(equalReadModels + differing.length === 0
      ? ['  the backup says nothing of read models']
      : [`${differing.length === 0 ? '✔' : '✖'} ${equalReadModels} read models are what they were in the backup`]),
    ...(ledgers.some(({ position, backedUp }) => position > backedUp) ? [readOnByWorker] : []),
    ...(ledgers.some(({ leftOut }) => leftOut > 0) ? [epochNeeded] : []),
    ...differing.map((each) => `    ${each} differs from what it was when the backup was made`),
  ];
}

async function filesInWords(persistence: Persistence, { ledgers, keysHeld }: RestoreReport): Promise<boolean> {
  if (keysHeld === undefined) return true;
  const app = createApplication(persistence);
  let isWhole = true;
  for (const { ledger } of ledgers) {
    const { whole, damages } = await verifyFiles(app, ledgerId(ledger));
    if (whole + damages.length > 0)
      console.log(`${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${whole} files open under their keys`);
    for (const { status, fileId, position } of damages) console.log(`    ${status}: ${fileId} (event ${position})`);
    isWhole &&= damages.length === 0;
  }
  return isWhole;
}
