import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, readFailures, readTotals, sum } from './totals.mjs';

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

  it('names what failed and what it said, without colours, and a file that could not be loaded', () => {
    const report = join(folder, 'report.json');
    const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
      status,
      fullName,
      failureMessages,
    });
    const testResults = [
      { name: '/a.spec.ts', message: '', assertionResults: [test('passed', 'a one'), test('passed', 'a two')] },
      {
        name: '/b.spec.ts',
        message: '● b',
        assertionResults: [
          test('failed', 'b one', '\u001b[31mnot 1\u001b[39m but 2'),
          test('failed', 'b two', 'x'.repeat(2_000)),
        ],
      },
      { name: '/c.spec.ts', message: 'Cannot find module', assertionResults: [] },
    ];
    writeFileSync(report, JSON.stringify({ testResults }));
    const [first, second, third, ...more] = readFailures(report);
    expect(first).toEqual({ file: '/b.spec.ts', title: 'b one', words: 'not 1 but 2' });
    expect(second?.words).toHaveLength(1_502);
    expect(third).toEqual({ file: '/c.spec.ts', title: 'could not be loaded', words: 'Cannot find module' });
    expect(more).toEqual([]);
    expect(readFailures(join(folder, 'missing.json'))).toEqual([]);
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
