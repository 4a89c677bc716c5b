import { createApplication, familyOfPlan, setUpDrill, type Application } from '@taizhang/application';
import { ledgerId, type LedgerId, type Plan } from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import type { Command } from 'commander';
import { readDrillDocuments, type DrillDocuments } from './drill/drill-documents';
import { drillWords, inWords, phaseInWords } from './drill/drill-words';
import { readFigures } from './drill/figures';
import { playThrough } from './drill/play';
import { reportOf } from './drill/report';
import { minuteOf } from './drill/words';
import { language } from './language';
import { showLine, type Tell } from './progress';
import { withWorker } from './stack/with-worker';
import { wholeNumber } from './whole-number';

export function addDrillCommand(program: Command): void {
  program
    .command('drill')
    .description('run a whole campaign to its close and check everything (npm run drill)')
    .argument('<plan>', 'plan document, such as plans/s2-business-participation.yaml')
    .option('--units <number>', 'units that take part', wholeNumber, 18)
    .option('--persons <number>', 'persons in all', wholeNumber, 160)
    .option('--day <ms>', 'shortest time that a day takes; 0 is as fast as the work allows', wholeNumber, 0)
    .option('--seed <text>', 'the same seed tells the same story', 'taizhang')
    .action(drill);
}

interface DrillOptions {
  readonly units: number;
  readonly persons: number;
  readonly day: number;
  readonly seed: string;
}

const msOfDay = 86_400_000;

async function drill(planFile: string, options: DrillOptions): Promise<void> {
  // Before anything is started: a plan that is not in order needs no server to be refused.
  const documents = readDrillDocuments(planFile);
  const report = await withWorker(async (persistence) => {
    const app = createApplication(persistence);
    const ledger = await newLedger(app, options.seed);
    await showLine((tell) => run(app, ledger, documents, options, tell));
    return reportOf(app, persistence, ledger, documents.plan);
  });
  console.log(['', ...report.lines].join('\n'));
  process.exit(report.held ? 0 : 1);
}

async function run(
  app: Application,
  ledger: LedgerId,
  documents: DrillDocuments,
  { units, persons, day, seed }: DrillOptions,
  tell: Tell,
): Promise<void> {
  const blueprint = blueprintOf({ ledger, seed, units, persons, ...documents });
  const family = `drill-${familyOfPlan(documents.plan.planId)}`;
  // Played to its close by this command: nobody sits down in it.
  const stated = { purpose: 'finished', family, place: 1 } as const;
  await setUpDrill(app, { ...blueprint, stated }, (done, of) => tell(drillWords[language()].organisation(done, of)));
  const rate = day === 0 ? 0 : Math.max(1, Math.floor(msOfDay / day));
  const onTime = async (): Promise<void> => tell(await progressOf(app, ledger, documents.plan));
  await playThrough(app, { ledger, rate, onTime });
}

async function progressOf(app: Application, ledger: LedgerId, plan: Plan): Promise<string> {
  const figures = await readFigures(app, ledger, plan);
  const spoken = language();
  const words = drillWords[spoken];
  const at = minuteOf(await app.store.now(ledger));
  const parts = [
    ...(plan.declaration === undefined ? [] : [words.declared(figures.submitted, figures.asked)]),
    ...(plan.pledges === undefined ? [] : [words.pledged(figures.pledgesSigned, figures.pledgesAsked)]),
    ...(plan.withdrawal === undefined ? [] : [words.withdrawals(inWords('withdrawals', figures, spoken))]),
    words.rungs(inWords('rungs', figures, spoken)),
  ];
  return `${at}  ${phaseInWords(figures.phase, spoken)} · ${parts.join(' · ')}`;
}

/** Each run has a ledger of its own, numbered after those that the seed has had. */
async function newLedger({ store }: Application, seed: string): Promise<LedgerId> {
  const base = `drill-${seed.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  const taken = new Set((await store.ledgers()).map(({ ledger }) => String(ledger)));
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return ledgerId(`${base}-${number}`);
}
