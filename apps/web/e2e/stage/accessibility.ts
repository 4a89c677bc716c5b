import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe: { run(options: object): Promise<AxeResults> };
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * A colour half-way between two states of a button is nobody's choice: from here on every state is there at once, also one that
 * begins while axe looks. What turns for ever (a spinner) has no end to wait for, and an animation that the browser has put aside
 * may never report one: a second is longer than any of ours.
 */
async function settled(): Promise<void> {
  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  const longest = new Promise((resolve) => setTimeout(resolve, 1_000));
  await Promise.race([Promise.allSettled(ending.map(({ finished }) => finished)), longest]);
}

/** Serious and critical findings of axe on a page as it stands, each as one line that names the place. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated from outside: the page's own content policy rightly lets no script in.
  await page.evaluate(source);
  await page.evaluate(settled);
  const { violations } = await page.evaluate(
    (values) => (window as unknown as WithAxe).axe.run({ runOnly: { type: 'tag', values } }),
    wcag,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}
