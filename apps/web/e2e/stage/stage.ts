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
  /** Folder of its servers, keys and files. */
  readonly state: string;
  readonly ledger: string;
  readonly campaign: string;
  system: RunningSystem;
  /** The system on the folder that a killed one has left. */
  startAgain(): Promise<RunningSystem>;
  close(): Promise<void>;
}

/** Which drill the story is about: the first of those that a start opens with, or another that is prepared after it. */
const drills = { s2: 1, s0: 2 } as const;

export async function openStage(executablePath: string, family: keyof typeof drills = 's2'): Promise<Stage> {
  const state = join(testFolder(), `console-${family}`);
  const system = await startSystem(state, drills[family]);
  const browser = await openBrowser(executablePath);
  const { drills: known } = await asked<{ drills: readonly Drill[] }>(system.address, '/api/drills');
  const drill = known.find(
    (each) => each.kind === 'playable' && each.status === 'paused' && each.ledger.startsWith(family),
  );
  if (drill === undefined) throw new Error(`no paused drill among ${known.map(({ ledger }) => ledger).join(', ')}`);
  const stage: Stage = {
    system,
    state,
    browser,
    newcomer: await welcome(browser, system.address),
    ledger: drill.ledger,
    campaign: drill.campaignId,
    startAgain: async () => (stage.system = await startSystem(state, drills[family])),
    close: async () => {
      await browser.close();
      await stage.system.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
  return stage;
}
