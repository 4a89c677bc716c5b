#!/usr/bin/env node
import { runToItsEnd } from '../../../infra/set-up/outcome.mjs';
import { setUp } from '../../../infra/set-up/set-up.mjs';
import { runCommand } from './run-command.mjs';

await runToItsEnd(async () => {
  await setUp(['packages', 'types']);
  await runCommand(process.argv.slice(2));
});
