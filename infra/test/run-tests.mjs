import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../set-up/paths.mjs';
import { runSuite } from './run-suite.mjs';
import { closingLine, sum } from './totals.mjs';

const workers = String(Math.max(2, Math.floor(availableParallelism() / 2)));

/** Cheap ones first. Workflow and whole-system specs run in band: they share a server's clock and the machine. */
const suites = [
  { projects: ['unit', 'int'], options: [`--maxWorkers=${workers}`] },
  { projects: ['workflow'], options: ['--runInBand'] },
  { projects: ['e2e'], options: ['--runInBand'] },
];

/**
 * Runs every suite, whatever the ones before it did, and closes with one line that sums them up.
 * `--full` adds the long specs; anything else goes to jest (a path pattern, `-t name`). Answers the exit code.
 */
export async function runTests(given) {
  const isFull = given.includes('--full');
  const forJest = given.filter((argument) => argument !== '--full');
  const reports = mkdtempSync(join(tmpdir(), 'taizhang-tests-'));
  try {
    const totals = [];
    for (const suite of suites) totals.push(await runSuite(suite, { isFull, forJest, reports }));
    const total = sum(totals);
    if (total.passed + total.failed === 0) console.log('\nno test was run: nothing matches');
    // Once more at the end, where whoever sees only the last of a long output finds it.
    for (const { file, title, words } of totals.flatMap(({ failures }) => failures))
      console.log(`\nFAILED ${relative(root, file)} › ${title}\n${words}`);
    console.log(`\n${closingLine(total)}`);
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}
