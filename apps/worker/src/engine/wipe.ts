import { setTimeout as pause } from 'node:timers/promises';
import { openWorkflows, recordEngineRebuilt, type Application } from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  fold,
  type DrillEvent,
  type Instant,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import { AgendaRows, type Transaction } from '@taizhang/persistence';
import type { Client } from '@temporalio/client';
import { workflowIdOf, type ReadTo } from '@taizhang/workflows';
import type { Pool } from 'pg';
import { deleteExecutions } from './delete-executions';
import { deadlineKey, heldDeadlines, movedDeadlines, type Deadlines } from './held-deadlines';
import { rebuildWorkflows } from './rebuild';
import type { WakeUps } from './wake-ups';

export interface WipeOptions {
  readonly app: Application;
  readonly client: Client;
  readonly wakeUps: WakeUps;
  readonly pool: Pool;
}

/** Name of the reader that carries orders out, one engine process at a time. */
export const engineWipeReader = 'engine-wipe';

const pollMs = 100;
const limitMs = 120_000;

/**
 * Reacts to EngineWipeOrdered in a drill: every execution of its ledger is deleted, then rebuilt from the log, and what
 * each workflow waits for is compared. The order's position makes the answer idempotent.
 */
export const wipeEngine =
  (options: WipeOptions) =>
  async (_transaction: Transaction, ledger: LedgerId, events: readonly Stored[]): Promise<void> => {
    if (!events.some(({ type }) => type === 'EngineWipeOrdered')) return;
    const { events: story } = await options.app.store.readStream(ledger, drillStream());
    const { wipe } = fold(drillDecider, story as readonly Stored<DrillEvent>[]);
    if (wipe === undefined || wipe.rebuilt !== undefined) return;

    const before = await deadlinesBefore(options, ledger);
    const open = await openWorkflows(options.app, ledger);
    const ids = open.map(({ stream }) => workflowIdOf({ ledger, stream }));
    await deleteExecutions(options.client, ledger, ids);
    const { epoch, position } = await options.app.store.head(ledger);
    const workflows = await rebuildWorkflows(options.app, options.wakeUps, ledger);
    const after = await deadlinesAfter(options, ledger, { epoch, position });
    await options.wakeUps.startSentinel(ledger);
    const outcome = await recordEngineRebuilt(options.app, {
      ledger,
      key: `drill/engine-rebuilt/${wipe.orderedPosition}`,
      actor: { kind: 'engine' },
      input: { workflows, deadlines: before.size, deadlinesMoved: movedDeadlines(before, after).length },
    });
    if (outcome.status === 'rejected') throw new Error(`EngineRebuilt was refused: ${outcome.code}`);
  };

/** As the agenda has them; where a workflow still answers, as it held them. */
async function deadlinesBefore({ app, client, pool }: WipeOptions, ledger: LedgerId): Promise<Deadlines> {
  const before = new Map(
    (await new AgendaRows(pool).engineItems(ledger)).flatMap(({ stream, key, dueAt }) =>
      dueAt === null ? [] : [[deadlineKey(stream, key), dueAt] as const],
    ),
  );
  const anyPosition = { epoch: 0, position: 0 };
  for (const { stream } of await openWorkflows(app, ledger)) {
    for (const [key, dueAt] of (await heldDeadlines(client, ledger, stream, anyPosition)) ?? []) before.set(key, dueAt);
  }
  return before;
}

/** As the rebuilt workflows hold them, once each has read the log up to now. */
async function deadlinesAfter({ app, client }: WipeOptions, ledger: LedgerId, atLeast: ReadTo): Promise<Deadlines> {
  const after = new Map<string, Instant>();
  const end = performance.now() + limitMs;
  for (const { stream } of await openWorkflows(app, ledger)) {
    let held = await heldDeadlines(client, ledger, stream, atLeast);
    for (; held === undefined; held = await heldDeadlines(client, ledger, stream, atLeast)) {
      if (performance.now() > end) throw new Error(`${workflowIdOf({ ledger, stream })} was not rebuilt in time`);
      await pause(pollMs);
    }
    for (const [key, dueAt] of held) after.set(key, dueAt);
  }
  return after;
}
