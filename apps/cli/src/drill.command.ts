import { Command } from 'commander';
export function addDrillCommand(program: Command): void {
  program.command('drill');
}
