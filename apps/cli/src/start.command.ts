import { createApplication, type Application } from '@taizhang/application';
import { freePort, openRun, type Run } from '@taizhang/dev-stack';
import type { LedgerId } from '@taizhang/domain';
import type { Persistence } from '@taizhang/persistence';
import type { Command } from 'commander';
import { drillFamilies, populationOf, type DrillFamily } from './drill/drill-families';
import { prepareFinishedCopy, prepareOpeningDrill } from './drill/opening-drill';
import { dayOf } from './drill/words';
import { showSteps, type Step, type Tell } from './progress';
import { awaitAnswer } from './stack/await-answer';
import { connected } from './stack/connected';
import { provideMessageBroker, type MessageBroker } from './stack/message-broker';
import { apiProcess, migrateDatabase, startServers, workerProcess, type Stack } from './stack/stack';
import { untilStopped } from './stack/until-stopped';
import { wholeNumber } from './whole-number';
import { workplace } from './workplace';

export function addStartCommand(program: Command): void {
  const { units, persons } = drillFamilies[0].population;
  program
    .command('start')
    .description('start everything and open a drill that waits for you (npm start)')
    .option('--port <number>', 'port of the console (default: TAIZHANG_PORT, else 8480)', wholeNumber)
    .option('--units <number>', 'units of the first drill; others are no larger', wholeNumber, units)
    .option('--persons <number>', 'persons of the first drill; others are no larger', wholeNumber, persons)
    .option('--drills <number>', 'with how many drills it opens', wholeNumber, drillFamilies.length)
    .option('--no-finished-copy', 'leave out the copy that is played to its close for the analyst')
    .action(start);
}

interface StartOptions {
  readonly port?: number;
  readonly units: number;
  readonly persons: number;
  readonly drills: number;
  readonly finishedCopy: boolean;
}

const wishedPort = ({ port }: StartOptions): number => port ?? Number(process.env['TAIZHANG_PORT'] ?? 8480);

interface Starting {
  readonly run: Run;
  readonly options: StartOptions;
  stack?: Stack;
  broker?: MessageBroker;
  /** Aborts when everything is to stop. */
  readonly stopping: AbortController;
  address?: string;
  drill?: LedgerId;
}

async function start(options: StartOptions): Promise<void> {
  const starting: Starting = {
    run: await openRun(workplace(), { guarded: true }),
    options,
    stopping: new AbortController(),
  };
  const stopped = untilStopped();
  try {
    const up = showSteps(starting, steps);
    up.catch(() => undefined);
    const reason = await Promise.race([up, stopped]);
    if (reason === undefined) {
      tellWhereItIs(starting);
      // Last, and at a low priority: nobody who looks at the console in its first minute waits for it.
      void starting.broker?.keepUp((message) => console.log(`  ${message}`), starting.stopping.signal);
      const { urls, processes } = stackOf(starting);
      const copied = options.finishedCopy
        ? connected(urls, (persistence) => keepFinishedCopies(persistence, options))
        : stopped;
      await Promise.race([stopped, processes.failed, copied.then(() => stopped)]);
    }
  } finally {
    await stopAll(starting);
  }
  // A step that was cut short may still hold a socket or a timer.
  process.exit();
}

const steps: readonly Step<Starting>[] = [
  {
    title: 'PostgreSQL and the Temporal server',
    perform: async (starting, tell) => {
      starting.stack = await startServers(starting.run, tell);
      starting.broker = await provideMessageBroker(starting.run);
    },
  },
  {
    title: 'database schema',
    perform: async (starting, tell) => {
      const names = await migrateDatabase(stackOf(starting));
      tell(names.length === 0 ? 'up to date' : `${names.length} migrations`);
    },
  },
  {
    title: 'API, console and worker',
    perform: async (starting) => {
      const stack = stackOf(starting);
      const port = await freePort(wishedPort(starting.options));
      starting.address = `http://127.0.0.1:${port}`;
      stack.processes.start(workerProcess(stack, 'all', starting.broker?.env));
      stack.processes.start(apiProcess(stack, port));
      await Promise.race([awaitAnswer(`${starting.address}/api/health/ready`, 60_000), stack.processes.failed]);
    },
  },
  {
    title: 'drills, each run up to the moment at which it opens',
    perform: async (starting, tell) => {
      const { urls, processes } = stackOf(starting);
      const prepared = connected(urls, (persistence) =>
        prepareOpeningDrills(createApplication(persistence), starting.options, tell),
      );
      starting.drill = await Promise.race([prepared, processes.failed]);
    },
  },
];

function stackOf({ stack }: Starting): Stack {
  if (stack === undefined) throw new Error('the servers have not been started yet');
  return stack;
}

/** The first is always there. */
const offered = ({ drills }: StartOptions): typeof drillFamilies => {
  const [first, ...others] = drillFamilies;
  return [first, ...others.slice(0, Math.max(0, drills - 1))];
};

/** Answers the first, on which the console opens. */
async function prepareOpeningDrills(app: Application, options: StartOptions, tell: Tell): Promise<LedgerId> {
  const [first, ...others] = offered(options);
  const prepare = (family: DrillFamily): Promise<LedgerId> =>
    prepareOpeningDrill(app, family, populationOf(family, options), (message) => tell(`${family.family}: ${message}`));
  const opened = await prepare(first);
  for (const family of others) await prepare(family);
  return opened;
}

/** The analyst looks back on the finished stories; they are played to their end while the console is open already. */
async function keepFinishedCopies(persistence: Persistence, options: StartOptions): Promise<void> {
  for (const family of offered(options)) await keepFinishedCopy(createApplication(persistence), family);
}

async function keepFinishedCopy(app: Application, family: DrillFamily): Promise<void> {
  let month = '';
  await prepareFinishedCopy(app, family, (now) => {
    const reached = dayOf(now).slice(0, 7);
    if (reached !== month) console.log(`  finished copy for the analyst, ${family.family}: ${reached}`);
    month = reached;
  });
}

function tellWhereItIs({ run, address = '', drill }: Starting): void {
  run.describe({ address });
  console.log(`\n  Taizhang 台账 is ready: ${address}/d/${drill ?? ''}`);
  console.log(`  Logs: ${run.folder.logsDir}`);
  console.log('  Stop with Ctrl-C. Begin anew with npm run reset.\n');
}

async function stopAll({ run, stack, stopping }: Starting): Promise<void> {
  console.log('\nstopping …');
  stopping.abort();
  stack?.processes.expectEnd();
  await run.close();
  console.log('stopped');
}
