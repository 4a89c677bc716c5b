import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { hashOf } from './stamp.mjs';

/**
 * The steps of the set-up, by name, in the order in which they depend on one another.
 * `inputs` gives the hash that decides whether the step's last result still holds; `holds` whether that result is there.
 */
export const steps = {
  packages: {
    title: 'install packages',
    inputs: () =>
      createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex'),
    holds: () => existsSync(join(root, 'node_modules', '.package-lock.json')),
    alreadyDone: installedByHand,
    perform: () => run('npm', ['ci', '--include=dev']),
  },
  types: {
    title: 'compile',
    inputs: () =>
      hashOf([
        'tsconfig.json',
        'tsconfig.base.json',
        'package-lock.json',
        ...compiledProjects().flatMap(compiledFiles),
      ]),
    holds: () => compiledProjects().every((project) => existsSync(join(root, project, 'dist', '.tsbuildinfo'))),
    perform: () => run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-b']),
  },
  workflows: {
    title: 'bundle the workflows',
    inputs: () => hashOf(['package-lock.json', 'libs/domain', 'libs/workflows']),
    holds: () => existsSync(join(root, 'libs/workflows/dist/workflow-bundle.js')),
    perform: () => run(process.execPath, ['libs/workflows/build-bundle.mjs']),
  },
  web: {
    title: 'build the console',
    inputs: () => hashOf(['package-lock.json', 'apps/web']),
    holds: () => existsSync(join(root, 'apps/web/dist/index.html')),
    perform: () => run('npm', ['run', 'build', '--workspace', '@taizhang/web']),
  },
};

/** `npm install` by hand leaves npm's own record of what is installed; it is good when it is not older than the lock. */
function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function compiledProjects() {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path }) => path);
}

function compiledFiles(project) {
  return readdirSync(join(root, project))
    .filter((name) => name === 'src' || name === 'package.json' || name.startsWith('tsconfig'))
    .map((name) => `${project}/${name}`);
}
