#!/usr/bin/env node
import { runToItsEnd } from '../../../infra/set-up/outcome.mjs';
import { setUp } from '../../../infra/set-up/set-up.mjs';
import { runCommand } from './run-command.mjs';

// An image is built once and for all; a tree may have changed since it was.
const isBuilt = process.env.TAIZHANG_BUILT === 'true';

await runToItsEnd(async () => {
  if (!isBuilt) await setUp(['packages', 'types']);
  await runCommand(process.argv.slice(2));
});
