import { Refusal } from '@taizhang/dev-stack';
import { migrate, migrateKeyring } from '@taizhang/persistence';
import type { Command } from 'commander';
import { language } from './language';
import { logWords } from './log-words';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the schemas of MIGRATION_DATABASE_URL and KEYRING_DATABASE_URL up to date (npm start does it by itself)',
    )
    .action(migrateNamed);
}

async function migrateNamed(): Promise<void> {
  const url = process.env['MIGRATION_DATABASE_URL'];
  const words = logWords[language()];
  if (url === undefined) throw new Refusal(words.migrateWhere);
  const keyringUrl = process.env['KEYRING_DATABASE_URL'];
  const ofKeyring = keyringUrl === undefined ? [] : await migrateKeyring(keyringUrl);
  const names = [...(await migrate(url)), ...ofKeyring];
  console.log(names.length === 0 ? words.upToDate : `✔ ${names.join(', ')}`);
}
