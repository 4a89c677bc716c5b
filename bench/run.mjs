import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs the peers once, builds the product, and runs a benchmark: `node bench/run.mjs log [its options]`. */
const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(folder);
const [name, ...options] = process.argv.slice(2);
const entry = join(folder, name ?? '', 'main.mjs');
if (name === undefined || !existsSync(entry)) {
  process.stderr.write('say which: npm run bench:log\n');
  process.exit(2);
}
const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
if (!existsSync(join(root, 'node_modules'))) run('npm', ['ci', '--include=dev'], root);
if (!existsSync(join(folder, 'node_modules'))) run('npm', ['ci'], folder);
run(join(root, 'node_modules/.bin/tsc'), ['-b'], root);
run(process.execPath, [entry, ...options], root);
