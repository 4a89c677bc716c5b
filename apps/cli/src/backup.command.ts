import { resolve } from 'node:path';
import { createApplication } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import {
  backUp,
  fileStoreOptions,
  isBackupRefused,
  openObjects,
  openPool,
  type BackupReport,
} from '@taizhang/persistence';
import type { Command } from 'commander';
import { withDatabase } from './stack/with-database';
import { wholeNumber } from './whole-number';
import { workplace } from './workplace';

interface Wanted {
  readonly to: string;
  readonly keyringTo?: string;
  readonly keyringDays: number;
  readonly keyring: boolean;
}

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description(
      'write everything of one moment into a folder, while work goes on: ledgers, what does not follow from them, ' +
        'files; the keys of what is sealed apart; signed, and held together by hashes',
    )
    .requiredOption('--to <folder>', 'where backups are kept, each in a folder of its own')
    .option(
      '--keyring-to <folder>',
      'where the keys are kept (default: the folder of --to with -keyring behind its name)',
    )
    .option('--keyring-days <days>', 'how long: older backups of the keys are deleted there', wholeNumber, 30)
    .option('--no-keyring', 'without the keys')
    .action(backup);
}

async function backup({ to, keyringTo, keyringDays, keyring: withKeys }: Wanted): Promise<void> {
  const folder = resolve(to);
  await withDatabase(async (persistence, { ownerUrl, keyringUrl }) => {
    const { keyring, evidence } = createApplication(persistence);
    const database = openPool(ownerUrl, 2);
    const keys = keyringUrl === undefined || !withKeys ? undefined : openPool(keyringUrl, 1);
    try {
      const made = await backUp({
        ...{ database, folder, now: new Date(), house: await evidence.house(), signer: await keyring.signer() },
        objects: await openObjects(fileStoreOptions(process.env, workplace().path)),
        ...(keys && {
          keyring: { database: keys, folder: resolve(keyringTo ?? `${folder}-keyring`), days: keyringDays },
        }),
      });
      for (const line of inWords(made, keyringDays)) console.log(line);
    } catch (error) {
      if (isBackupRefused(error)) throw new Refusal(error.message);
      throw error;
    } finally {
      await database.end();
      await keys?.end();
    }
  });
}

function inWords({ place, manifest, keyring }: BackupReport, days: number): readonly string[] {
  const { ledgers, tables, files } = manifest;
  const rows = tables.reduce((sum, { lines }) => sum + lines, 0);
  return [
    `✔ ${place}`,
    ...ledgers.map(({ ledger, position, link }) => `  ${ledger}: ${position} events, head ${link}`),
    `  ${rows} rows that do not follow from the log, ${files.lines} files`,
    ...(keyring === undefined
      ? ['  without the keys: what is sealed cannot be opened from this backup alone']
      : [`✔ ${keyring.place}: the keys, for ${days} days; ${keyring.forgotten} expired backups of keys deleted`]),
    '  Not in any backup: the key around the keyring (keyring.key or TAIZHANG_KEYRING_KEY). Keep it apart from both.',
  ];
}
