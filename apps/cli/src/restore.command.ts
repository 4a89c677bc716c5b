import { basename, dirname, join, resolve } from 'node:path';
import { createApplication, verifyFiles } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { ledgerId } from '@taizhang/domain';
import {
  anchorFolder,
  fileAnchor,
  fileStoreOptions,
  incomingOf,
  isBackupRefused,
  keyringKey,
  openObjects,
  openPool,
  readVerifierKey,
  restore,
  type Persistence,
  type RestoreReport,
} from '@taizhang/persistence';
import type { Command } from 'commander';
import { runningDatabase } from './stack/running-stack';
import { withDatabase } from './stack/with-database';
import { workplace } from './workplace';

interface Wanted {
  readonly from: string;
  readonly keyring: string | boolean;
  readonly key?: string;
  readonly anchors?: string;
}

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description(
      'put a backup into an empty installation: everything is checked before anything is written, the log is verified, ' +
        'no destroyed key comes back, read models are folded anew and compared with what they were',
    )
    .requiredOption('--from <folder>', 'the folder of one backup')
    .option('--keyring <file>', 'the .keyring.note with its keys (default: beside the backups, as backup writes it)')
    .option('--no-keyring', 'without the keys: what is sealed stays closed')
    .option('--key <key>', 'public key of the house, house+id+key, where its keys are not restored')
    .option('--anchors <folder>', 'where checkpoints were handed to (default: TAIZHANG_ANCHORS, else the state folder)')
    .action(restoreFrom);
}

async function restoreFrom({ from, keyring, key, anchors }: Wanted): Promise<void> {
  const [folder, state] = [resolve(from), workplace()];
  if (runningDatabase(state) !== undefined)
    throw new Refusal('a system is running here: stop it before anything is restored');
  const known = key === undefined ? undefined : readVerifierKey(key);
  if (key !== undefined && known === undefined) throw new Refusal('--key is no public key as bundle key prints it');
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
      });
      for (const line of inWords(report)) console.log(line);
      const isWhole = await filesInWords(persistence, report);
      if (report.differing.length > 0 || !isWhole) process.exitCode = 1;
    } catch (error) {
      if (isBackupRefused(error)) throw new Refusal(error.message);
      throw error;
    } finally {
      await database.end();
      await keys?.end();
    }
  });
}

/** Where `backup` puts the keys of this backup if nobody says otherwise. */
const noteOf = (folder: string, keyring: string | boolean): string =>
  typeof keyring === 'string'
    ? resolve(keyring)
    : join(`${dirname(folder)}-keyring`, `${basename(folder)}.keyring.note`);

function inWords({
  manifest,
  keysHeld,
  destroyed,
  objects,
  equalReadModels,
  differing,
}: RestoreReport): readonly string[] {
  return [
    `✔ the backup of ${manifest.house} of ${manifest.madeAt}`,
    ...manifest.ledgers.map(({ ledger, position, link }) => `  ${ledger}: ${position} events, verified, head ${link}`),
    `  ${objects} files; ${keysHeld === undefined ? 'no keys' : `${keysHeld} keys`}; ${destroyed} destroyed keys stay destroyed`,
    `${differing.length === 0 ? '✔' : '✖'} ${equalReadModels} read models are what they were`,
    ...differing.map((each) => `    ${each} differs from what it was when the backup was made`),
  ];
}

async function filesInWords(persistence: Persistence, { manifest, keysHeld }: RestoreReport): Promise<boolean> {
  if (keysHeld === undefined) return true;
  const app = createApplication(persistence);
  let isWhole = true;
  for (const { ledger } of manifest.ledgers) {
    const { whole, damages } = await verifyFiles(app, ledgerId(ledger));
    if (whole + damages.length > 0)
      console.log(`${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${whole} files open under their keys`);
    for (const { status, fileId, position } of damages) console.log(`    ${status}: ${fileId} (event ${position})`);
    isWhole &&= damages.length === 0;
  }
  return isWhole;
}
