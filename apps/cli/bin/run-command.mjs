import { createRequire } from 'node:module';

/** Runs one command of the compiled command line in this process. */
export async function runCommand(args) {
  const { main } = createRequire(import.meta.url)('../dist/main.js');
  await main(args);
}
