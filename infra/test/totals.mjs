import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** What one report of jest comes to. A file that could not even be loaded holds no test, yet it failed. */
export function readTotals(report) {
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
      skipped: found.numPendingTests + found.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

export function sum(totals) {
  return totals.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      skipped: all.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

const longest = 1_500;

/** What failed in one report: the file, each failed test by its full name, and what it said first. */
export function readFailures(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const own = failed.map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')]);
      const said = assertionResults.length === 0 ? [['could not be loaded', message]] : own;
      return said.map(([title, words]) => ({ file: name, title, words: shorten(words) }));
    });
  } catch {
    return [];
  }
}

function shorten(words) {
  const plain = stripVTControlCharacters(words).trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest)} …`;
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
