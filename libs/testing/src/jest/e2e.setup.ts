import { findChromium } from './chromium';
import { sweepTestFolders } from './test-folder';

/** Before the specs of the whole system (`*.e2e.spec.ts`), which starts its own servers as `npm start` does. */
export default function setUp(): void {
  sweepTestFolders();
  if (findChromium() === undefined) {
    process.stderr.write(
      '\nNo Chromium found: the browser tests are SKIPPED (install chromium, or set CHROMIUM_PATH)\n',
    );
  }
}
