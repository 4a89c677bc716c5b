import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
  type Workflow,
} from '@temporalio/workflow';
import { instantOfMs, type Instant } from '@taizhang/domain';
import { advanced, waitingFor } from './advanced.messages';
import type { ActOutcome, EngineSlice } from './agenda.activities';
import { dueItems, timerMs } from './agenda-timer';
import type { Procedure, Reaction } from './procedure';
import { isAfter, laterOf, nothingRead, type ReadTo } from './read-to';
import { refusalPauseMs } from './refusal-pause';
import type { OwedChild } from './start-children';
import type { SubjectRun } from './subject';

/**
 * The one loop of every workflow. Its contract:
 * 1. A run reads before it waits, and what it keeps is one number: how far the log was seen.
 * 2. It returns, or continues as new, only when seen = read, with no await in between: a message that arrives in the
 *    last task is read by this run, never lost with it.
 * 3. Children are started before acts; those open by the log only by the first run, later runs start what is owed anew.
 * 4. A refused act is ordinary. It is tried again after a message or a pause, never at once.
 * 5. The clock is read again after each timer; no timer is set for an instant that the ledger's clock does not reach.
 */
export async function followAgenda(run: SubjectRun, procedure: Procedure): Promise<void> {
  let seen: ReadTo = run.carried ?? nothingRead;
  setHandler(advanced, (to) => {
    seen = laterOf(seen, to);
  });
  const subject = { ledger: run.ledger, stream: run.stream };
  const read = (): Promise<EngineSlice> => procedure.readAgenda({ subject, atLeast: seen, wallNow: wallNow() });
  const note = (outcome: ActOutcome): void => {
    if (outcome.status === 'accepted') seen = laterOf(seen, outcome.readTo);
  };

  if (run.opening !== undefined && run.carried === undefined && procedure.open !== undefined) {
    note(await procedure.open({ subject, item: run.opening, wallNow: wallNow() }));
  }
  let slice = await read();
  setHandler(waitingFor, () => ({
    readTo: slice.readTo,
    deadlines: slice.items.flatMap(({ key, dueAt }) => (dueAt === null ? [] : [{ key, dueAt }])),
  }));
  const children = new ChildrenOfThisRun(procedure);
  if (run.carried === undefined) await children.start(slice.children, slice.readTo);

  let chapterEnded = false;
  for (let refusals = 0; ;) {
    await condition(allHandlersFinished);
    while (isAfter(seen, slice.readTo)) slice = await read();
    if (slice.concluded || !slice.exists) return;
    if (chapterEnded || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<Workflow>({ ...subject, carried: slice.readTo });
    }

    const reactions = dueItems(slice).map((item) => ({ item, reaction: procedure.whenDue(item) }));
    await children.start(
      reactions.flatMap(({ reaction }) => owed(reaction)),
      slice.readTo,
    );
    let refused = false;
    const done = new Set<string>();
    for (const { item, reaction } of reactions) {
      if (reaction.kind === 'child' || (reaction.forAll && done.has(item.act))) continue;
      done.add(item.act);
      const outcome = await reaction.perform({ subject, item, wallNow: wallNow() });
      note(outcome);
      refused ||= outcome.status === 'rejected' || !isAfter(outcome.readTo, slice.readTo);
      chapterEnded ||= reaction.endsChapter && outcome.status === 'accepted';
    }
    if (isAfter(seen, slice.readTo)) continue;

    refusals = refused ? refusals + 1 : 0;
    const woken = await waitFor(() => isAfter(seen, slice.readTo), nextWaitMs(slice, refusals));
    if (!woken) slice = await read();
  }
}

/** Saves starting twice in one run; not a truth: the next run may start a child again and is told that it runs. */
class ChildrenOfThisRun {
  private readonly started = new Set<string>();

  constructor(private readonly procedure: Procedure) {}

  async start(children: readonly OwedChild[], readTo: ReadTo): Promise<void> {
    const fresh = children.filter(({ stream }) => !this.started.has(stream));
    if (fresh.length === 0) return;
    for (const { stream } of fresh) this.started.add(stream);
    await this.procedure.startChildren(fresh, readTo);
  }
}

const owed = (reaction: Reaction): readonly OwedChild[] => (reaction.kind === 'child' ? [reaction.child] : []);

/** The workflow's own wall time; deterministic under replay. */
const wallNow = (): Instant => instantOfMs(Date.now());

function nextWaitMs(slice: EngineSlice, refusals: number): number | undefined {
  const timer = timerMs(slice, wallNow());
  const pause = refusals === 0 ? undefined : refusalPauseMs(refusals);
  if (timer === undefined) return pause;
  return pause === undefined ? timer : Math.min(timer, pause);
}

/** True when `woken` holds, false when the time is up. A standing clock is a wait without a timeout. */
async function waitFor(woken: () => boolean, timeoutMs: number | undefined): Promise<boolean> {
  if (timeoutMs !== undefined) return condition(woken, timeoutMs);
  await condition(woken);
  return true;
}
