import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { testFolder } from '../../../../libs/testing/src/jest/test-folder';
import { asked, type Drill } from './console-api';
import { openBrowser, welcome, type Newcomer } from './newcomer';
import { startSystem, type RunningSystem } from './running-system';

/** One running system with its paused drill, a browser, and the newcomer who walks through it. */
export interface Stage {
  readonly browser: Browser;
  readonly newcomer: Newcomer;
  readonly ledger: string;
  readonly campaign: string;
  system: RunningSystem;
  /** The system on the folder that a killed one has left. */
  startAgain(): Promise<RunningSystem>;
  close(): Promise<void>;
}

export async function openStage(executablePath: string): Promise<Stage> {
  const state = join(testFolder(), 'console');
  const system = await startSystem(state);
  const browser = await openBrowser(executablePath);
  const { drills } = await asked<{ drills: readonly Drill[] }>(system.address, '/api/drills');
  const drill = drills.find(({ kind, status }) => kind === 'playable' && status === 'paused');
  if (drill === undefined) throw new Error(`no paused drill among ${drills.map(({ ledger }) => ledger).join(', ')}`);
  const stage: Stage = {
    system,
    browser,
    newcomer: await welcome(browser, system.address),
    ledger: drill.ledger,
    campaign: drill.campaignId,
    startAgain: async () => (stage.system = await startSystem(state)),
    close: async () => {
      await browser.close();
      await stage.system.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
  return stage;
}
