import { createApplication } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import {
  openPool,
  projectionReader,
  projections,
  readAgain,
  rebuildPeriodRows,
  type FoldProgress,
} from '@taizhang/persistence';
import type { Command } from 'commander';
import { rebuildEngine } from './drill/rebuild-engine';
import { language } from './language';
import { logWords } from './log-words';
import { withDatabase } from './stack/with-database';
import { withWorker } from './stack/with-worker';

const said = () => logWords[language()];

interface Wanted {
  readonly readModels?: boolean;
  readonly workflows?: boolean;
  readonly relay?: boolean;
}

export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('make anew from the log what can be made anew')
    .option(
      '--read-models',
      'fold all read models again from the log, beside the live ones, which they replace when they are done',
    )
    .option(
      '--workflows',
      'empty the workflow engine of every drill that goes on and start anew what the log says is open',
    )
    .option('--relay', 'send everything of the official ledgers to Kafka again, to a topic that was thrown away')
    .action(rebuild);
}

async function rebuild({ readModels, workflows, relay }: Wanted): Promise<void> {
  if (readModels !== true && workflows !== true && relay !== true) {
    throw new Refusal(said().rebuildWhat);
  }
  if (readModels === true) await rebuildReadModels();
  if (workflows === true) await rebuildWorkflows();
  if (relay === true) await sendAgain();
}

const shown = ({ projection, ledger, folded, events }: FoldProgress): void =>
  console.log(said().folded(projection, ledger, folded, events));

/** Beside the live rows, which everybody reads as before until the new ones take their place. */
async function rebuildReadModels(): Promise<void> {
  await withDatabase(async ({ store }, { ownerUrl }) => {
    const pool = openPool(ownerUrl, 2);
    try {
      const reader = projectionReader;
      const report = await rebuildPeriodRows({ pool, store, reader, projections, told: shown });
      for (const [name, rows] of Object.entries(report)) console.log(said().rows(name, rows));
    } finally {
      await pool.end();
    }
  });
}

/** Receivers know repetitions by (source, id): sending again adds nothing for them. */
async function sendAgain(): Promise<void> {
  await withDatabase(async ({ pool }) => {
    const checkpoints = await readAgain(pool, 'kafka-relay/');
    console.log(said().sentAgain(checkpoints));
  });
}

/** The official ledger needs no order: an engine that finds its workflows gone starts them by itself. */
async function rebuildWorkflows(): Promise<void> {
  await withWorker(async (persistence) => {
    const app = createApplication(persistence);
    for (const { ledger, kind } of await persistence.store.ledgers()) {
      const rebuilt = kind === 'drill' ? await rebuildEngine(app, ledger) : undefined;
      if (rebuilt === undefined) continue;
      const { workflows, deadlines, deadlinesMoved } = rebuilt;
      console.log(said().workflows(ledger, workflows, deadlinesMoved, deadlines));
      if (deadlinesMoved > 0) process.exitCode = 1;
    }
  });
}
