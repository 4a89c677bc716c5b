/**
 * Entry of `npm start`, `npm test`, `npm run drill` and `npm run reset`: plain Node without packages, since on a fresh
 * machine there are none yet. It brings the tree to where the real command can run, then hands over in this process.
 */
import { checkRequirements } from './set-up/requirements.mjs';
import { runToItsEnd } from './set-up/outcome.mjs';
import { setUp } from './set-up/set-up.mjs';

const [verb, ...rest] = process.argv.slice(2);

const neededBy = {
  start: ['packages', 'types', 'workflows', 'web'],
  test: ['packages', 'types', 'workflows', 'web'],
  drill: ['packages', 'types', 'workflows'],
  reset: ['packages', 'types'],
};

await runToItsEnd(async () => {
  if (!Object.hasOwn(neededBy, verb ?? '')) {
    throw new Error(`unknown command "${verb ?? ''}": use npm start, npm test, npm run drill or npm run reset`);
  }
  checkRequirements();
  await setUp(neededBy[verb]);
  if (verb === 'test') {
    const { runTests } = await import('./test/run-tests.mjs');
    process.exitCode = await runTests(rest);
  } else {
    const { runCommand } = await import('../apps/cli/bin/run-command.mjs');
    await runCommand([verb, ...rest]);
  }
});
