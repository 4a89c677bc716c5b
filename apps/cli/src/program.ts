import type { Language } from '@taizhang/plans';
import { Command } from 'commander';
import { addBackupCommand } from './backup.command';
import { addBundleCommand } from './bundle.command';
import { addDrillCommand } from './drill.command';
import { addEpochCommand } from './epoch.command';
import { addExportCommand } from './export.command';
import { addImportCommand } from './import.command';
import { prepareChineseHelp, sayInChinese } from './help/say-in-chinese';
import { language } from './language';
import { addMigrateCommand } from './migrate.command';
import { addOfficialCommand } from './official.command';
import { addPlanCommand } from './plan.command';
import { addRebuildCommand } from './rebuild.command';
import { addResetCommand } from './reset.command';
import { addRestoreCommand } from './restore.command';
import { addRosterCommand } from './roster.command';
import { addSealCommand } from './seal.command';
import { addStartCommand } from './start.command';
import { addStatusCommand } from './status.command';
import { addVerifyCommand } from './verify.command';

/** Every command of `taizhang`, with its help in the terminal's language. One file a verb. */
export function createProgram(spoken: Language = language()): Command {
  const program = new Command('taizhang')
    .description('台账: runs special rectification campaigns on an append-only log')
    .showHelpAfterError()
    .helpCommand(false);
  if (spoken === 'zh') prepareChineseHelp(program);
  addStartCommand(program);
  addDrillCommand(program);
  addStatusCommand(program);
  addOfficialCommand(program);
  addRosterCommand(program);
  addSealCommand(program);
  addVerifyCommand(program);
  addBundleCommand(program);
  addExportCommand(program);
  addImportCommand(program);
  addBackupCommand(program);
  addRestoreCommand(program);
  addRebuildCommand(program);
  addEpochCommand(program);
  addMigrateCommand(program);
  addPlanCommand(program);
  addResetCommand(program);
  if (spoken === 'zh') sayInChinese(program);
  return program;
}
