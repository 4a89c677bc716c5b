import { findChromium } from './chromium';
import { providePostgres, provideTemporal } from './test-servers';

/** Before the specs of the whole system (`*.e2e.spec.ts`). */
export default async function setUp(): Promise<void> {
  if (findChromium() === undefined) {
    process.stderr.write(
      '\nNo Chromium found: the browser tests are SKIPPED (install chromium, or set CHROMIUM_PATH)\n',
    );
  }
  await Promise.all([providePostgres(), provideTemporal()]);
}
