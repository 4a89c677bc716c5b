import { openRun, Refusal } from '@taizhang/dev-stack';
import type { DatabaseUrls, Persistence } from '@taizhang/persistence';
import { language } from '../language';
import { showSteps } from '../progress';
import { workplace } from '../workplace';
import { connected } from './connected';
import { runningDatabase } from './running-stack';
import { migrateDatabase, startServers, workerProcess, type Stack } from './stack';
import { stackWords } from './stack-words';
import { untilStopped } from './until-stopped';

export type WorkWithWorker<T> = (persistence: Persistence, urls: DatabaseUrls) => Promise<T>;

/** Work that needs a worker on the log: that of the start which is running, or one started for this work alone. */
export async function withWorker<T>(work: WorkWithWorker<T>): Promise<T> {
  const folder = workplace();
  const words = stackWords[language()];
  const running = runningDatabase(folder);
  if (running !== undefined) return connected(running, (persistence) => work(persistence, running));
  const starting: { stack?: Stack } = {};
  const run = await openRun(folder, { guarded: true });
  const stopped = untilStopped().then((reason): never => {
    throw new Refusal(words.stopped(reason));
  });
  stopped.catch(() => undefined);
  try {
    const worked = showSteps(starting, [
      {
        title: words.starting,
        perform: async (shared, tell) => {
          shared.stack = await startServers(run, tell);
          await migrateDatabase(shared.stack);
          shared.stack.processes.start(workerProcess(shared.stack, 'all'));
        },
      },
    ]).then(async () => {
      if (starting.stack === undefined) throw new Error('the servers have not been started');
      const { urls, processes } = starting.stack;
      return Promise.race([connected(urls, (persistence) => work(persistence, urls)), processes.failed]);
    });
    worked.catch(() => undefined);
    return await Promise.race([worked, stopped]);
  } finally {
    starting.stack?.processes.expectEnd();
    await run.close();
  }
}
