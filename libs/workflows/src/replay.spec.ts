import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { workflowTypes } from './subject';
import { bundleFromSource, quietTemporal } from './workflow-bundle.features';

const folder = join(__dirname, 'histories');
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Of which workflow a history is, by its own first event. */
function typeOf(name: string): string | undefined {
  const history = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    events: { workflowExecutionStartedEventAttributes?: { workflowType: { name: string } } }[];
  };
  return history.events[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
}

/** Recorded from whole drills and specs on a workflow server. A run that is under way today must be understood by the code of tomorrow. */
describe('golden histories', () => {
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    quietTemporal();
    workflowBundle = await bundleFromSource();
  });

  it('exist for every workflow that follows an agenda', () => {
    const recorded = new Set(histories.map(typeOf));
    expect([...recorded].sort()).toEqual([...Object.values(workflowTypes)].sort());
  });

  it.each(histories)('%s replays without a difference', async (name) => {
    const history: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    await Worker.runReplayHistory({ workflowBundle }, history, 'golden');
  });

  it('would tell a difference', async () => {
    const name = histories.find((each) => each.startsWith('campaign')) ?? '';
    const history = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
    };
    const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes !== undefined);
    if (scheduled?.activityTaskScheduledEventAttributes) {
      scheduled.activityTaskScheduledEventAttributes.activityType.name = 'somethingElse';
    }
    await expect(Worker.runReplayHistory({ workflowBundle }, history, 'golden')).rejects.toThrow(/[Nn]ondeterminism/);
  });
});
