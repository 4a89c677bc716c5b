import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../set-up/paths.mjs';
import { readFailures, readTotals } from './totals.mjs';

/** One run of jest over some of its projects. A run that ends without a report counts as one failure. */
export async function runSuite({ projects, options }, { isFull, forJest, reports }) {
  const report = join(reports, `${projects.join('-')}.json`);
  const began = performance.now();
  console.log(`\n── ${projects.join(' and ')} tests`);
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const output = ['--json', `--outputFile=${report}`, '--passWithNoTests'];
  // The projects come last: jest reads everything after --selectProjects as their names.
  const code = await exitCode([jest, ...forJest, ...options, ...output, '--selectProjects', ...projects], isFull);
  console.log(`── ${projects.join(' and ')} tests: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const totals = { ...readTotals(report), failures: readFailures(report) };
  return code === 0 || totals.failed > 0 ? totals : { ...totals, failed: totals.failed + 1 };
}

function exitCode(args, isFull) {
  const env = {
    ...process.env,
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    ...(isFull ? { TAIZHANG_TEST_FULL: '1' } : {}),
  };
  return new Promise((resolve) => {
    // With --json jest would print the report to its standard output; the file has it, people read standard error.
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
