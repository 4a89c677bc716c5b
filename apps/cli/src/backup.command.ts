import { Refusal } from '@taizhang/dev-stack';
import { backUp } from '@taizhang/persistence';
import type { Command } from 'commander';
import { withBackupInput, type WantedBackup } from './backup/backup-input';
import { backupInWords } from './backup/backup-words';
import { backupRefusals, unwrittenInWords } from './backup/backup-refusals';
import { followLog } from './backup/follow-log';
import { daysOption } from './backup/point-options';
import { language } from './language';
import { withDatabase } from './stack/with-database';

interface Wanted extends Omit<WantedBackup, 'to'> {
  readonly to?: string;
  readonly follow?: boolean;
  readonly backupDays: number;
}

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description(
      'write everything of one moment into a folder, while work goes on: ledgers, what does not follow from them, ' +
        'files; the keys of what is sealed apart; signed, and held together by hashes. With --follow it then goes on: ' +
        'what comes into the log is archived within seconds, until it is stopped',
    )
    .option('--to <folder>', 'where backups are kept, each in a folder of its own (default: TAIZHANG_BACKUPS)')
    .option(
      '--keyring-to <folder>',
      'where the keys are kept (default: the folder of --to with -keyring behind its name)',
    )
    .option(
      '--keyring-days <days>',
      'how long: older backups of the keys are deleted there',
      daysOption('--keyring-days'),
      30,
    )
    .option('--no-keyring', 'without the keys')
    .option('--follow', 'archive the log as it grows, behind the last backup there; the first is made if there is none')
    .option(
      '--backup-days <days>',
      'with --follow: after how many days it makes a new backup',
      daysOption('--backup-days'),
      7,
    )
    .action(backup);
}

async function backup({ to, follow, backupDays, ...wanted }: Wanted): Promise<void> {
  const folder = to ?? process.env['TAIZHANG_BACKUPS'] ?? '';
  if (folder === '') throw new Refusal(backupRefusals[language()].noFolder);
  if (follow === true) return followLog({ ...wanted, to: folder }, backupDays);
  await withDatabase(async (persistence, urls) => {
    try {
      const made = await withBackupInput({ ...wanted, to: folder }, persistence, urls, (input) =>
        backUp({ ...input, now: new Date() }),
      );
      for (const line of backupInWords(made, wanted.keyringDays, language())) console.log(line);
    } catch (error) {
      throw unwrittenInWords(error);
    }
  });
}
