import { Refusal } from '@taizhang/dev-stack';
import type { Command } from 'commander';

export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('make anew from the log what can be made anew')
    .option('--read-models', 'drop all read models and fold them again from the log')
    .option('--workflows', 'start every workflow that the log says is open, on whatever engine there is')
    .action(rebuild);
}

async function rebuild(wanted: { readModels?: boolean; workflows?: boolean }): Promise<void> {
  if (wanted.readModels !== true && wanted.workflows !== true) {
    throw new Refusal('say what to rebuild: --read-models, --workflows, or both');
  }
}
