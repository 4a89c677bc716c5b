import type { Application } from '@taizhang/application';
import type { LedgerId, Plan } from '@taizhang/domain';
import { damageWords, storyOf, type Persistence } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';
import { language } from '../language';
import { checkLedger, isWhole, type CheckedLedger } from './checks';
import { drillWords, inWords, phaseInWords } from './drill-words';
import { readFigures, tally, type Figures } from './figures';
import { readLog } from './read-log';
import { dayOf } from './words';

export interface DrillReport {
  readonly lines: readonly string[];
  /** Every check held, and the campaign came to its close. */
  readonly held: boolean;
}

export async function reportOf(
  app: Application,
  persistence: Persistence,
  ledger: LedgerId,
  plan: Plan,
): Promise<DrillReport> {
  const figures = await readFigures(app, ledger, plan);
  const checked = await checkLedger(app, persistence, ledger);
  const story = await storyOf(persistence.store, ledger);
  const spoken = language();
  const words = drillWords[spoken];
  const isClosed = figures.phase.kind === 'woundUp';
  const lines = [
    words.whatHappened,
    ...(await chapters(app, ledger, plan, spoken)),
    '',
    ...covered(plan, figures, spoken),
    ...(plan.withdrawal === undefined ? [] : [words.ofWithdrawals(inWords('withdrawals', figures, spoken))]),
    words.ofClues(inWords('clues', figures, spoken)),
    words.ofCases(inWords('cases', figures, spoken)),
    words.ofTracks(inWords('tracks', figures, spoken)),
    words.ofRungs(inWords('rungs', figures, spoken)),
    words.campaign(isClosed, phaseInWords(figures.phase, spoken)),
    words.log(checked.log.events, checked.log.link),
    words.story(story.digest),
    '',
    ...verdict(checked, spoken),
  ];
  return { lines, held: isClosed && isWhole(checked) };
}

/** How far units and persons are with what the plan asks of them one by one: a section that it lacks has no line. */
function covered({ declaration, pledges }: Plan, figures: Figures, spoken: Language): readonly string[] {
  const words = drillWords[spoken];
  return [
    ...(declaration === undefined ? [] : [words.coverage(figures)]),
    ...(pledges === undefined ? [] : [words.pledges(figures)]),
  ];
}

function verdict({ log, differing }: CheckedLedger, spoken: Language): readonly string[] {
  const words = drillWords[spoken];
  const damages = log.damages.map((damage) => words.damaged(damage.position, damageWords(damage)[spoken]));
  const models = differing.map(words.differs);
  if (damages.length + models.length > 0) return [...damages, ...models];
  return [words.whole];
}

/** The kinds of events by the phase in which they were recorded. Where phases overlap, the later one counts. */
async function chapters(app: Application, ledger: LedgerId, plan: Plan, spoken: Language): Promise<readonly string[]> {
  const said = drillWords[spoken];
  const [campaign] = await app.reads.campaigns(ledger);
  const openings = plan.phases.flatMap(({ key, label }) => {
    const openedAt = campaign?.state.phases[key]?.openedAt;
    return openedAt === undefined ? [] : [{ title: said.phaseFrom(label[spoken], dayOf(openedAt)), from: openedAt }];
  });
  const events = new Map<string, string[]>();
  for await (const { type, recordedAt } of readLog(app, ledger)) {
    const title = openings.findLast(({ from }) => from <= recordedAt)?.title ?? said.before;
    const found = events.get(title) ?? [];
    found.push(type);
    events.set(title, found);
  }
  return [...events].flatMap(([title, types]) => [`  ${title}`, ...columns(tally(types), spoken)]);
}

/** In Chinese by the name of the type, as the log has it. */
function columns(counts: Readonly<Record<string, number>>, spoken: Language): readonly string[] {
  return Object.entries(counts).map(
    ([type, count]) => `  ${String(count).padStart(8)}  ${spoken === 'zh' ? type : words(type)}`,
  );
}

/** `DeclarationSubmitted` reads `declaration submitted`. */
const words = (type: string): string => type.replaceAll(/(?<=.)(?=[A-Z])/g, ' ').toLowerCase();
