import { findChromium } from './chromium';

/** Arguments that Chromium needs in a container and that keep it from talking to anybody but us. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** `describe` for specs in a real browser. Without one they are reported as skipped, each by its name, and only they. */
export function describeInBrowser(name: string, specs: (executablePath: string) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) describe.skip(`${name} (SKIPPED: no Chromium)`, () => specs('chromium'));
  else describe(name, () => specs(executablePath));
}
