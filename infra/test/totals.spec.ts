import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, readTotals, sum } from './totals.mjs';

describe('what a test run comes to', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taizhang-totals-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('counts a file that could not be loaded as a failure, though it holds no test', () => {
    const report = join(folder, 'report.json');
    const found = {
      numPassedTests: 3,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 4,
      numTodoTests: 0,
    };
    writeFileSync(report, JSON.stringify(found));
    expect(readTotals(report)).toEqual({ passed: 3, failed: 3, skipped: 4 });
  });

  it('counts a run that left no report as a failure', () => {
    expect(readTotals(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is told in one line, with the skipped ones only when there are some', () => {
    const total = sum([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 5, failed: 1, skipped: 1 },
    ]);
    expect(closingLine(total)).toBe('7 passed, 1 failed, 1 skipped');
    expect(closingLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});
