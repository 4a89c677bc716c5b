import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe: { run(options: object): Promise<AxeResults> };
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Serious and critical findings of axe on a page as it stands, each as one line that names the place. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated from outside: the page's own content policy rightly lets no script in.
  await page.evaluate(source);
  // A colour half-way between two states of a button is nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await page.evaluate(
    (values) => (window as unknown as WithAxe).axe.run({ runOnly: { type: 'tag', values } }),
    wcag,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}
