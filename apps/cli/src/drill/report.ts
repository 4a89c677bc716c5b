import type { Application } from '@taizhang/application';
import type { LedgerId, Plan } from '@taizhang/domain';
import { damageWords, storyOf, type Persistence } from '@taizhang/persistence';
import { checkLedger, isWhole, type CheckedLedger } from './checks';
import { covered, inWords, readFigures, tally } from './figures';
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
  const isClosed = figures.phase === 'wound up';
  const lines = [
    'What happened',
    ...(await chapters(app, ledger, plan)),
    '',
    ...covered(plan, figures),
    ...(plan.withdrawal === undefined ? [] : [`Withdrawals   ${inWords(figures.withdrawals)}`]),
    `Clues         ${inWords(figures.clues)}`,
    `Cases         ${inWords(figures.cases)}`,
    `Tracks        ${inWords(figures.tracks)}`,
    `Rungs         ${inWords(figures.rungs)}`,
    `Campaign      ${isClosed ? 'wound up' : `not closed: ${figures.phase}`}`,
    `Log           ${checked.log.events} events, head ${checked.log.link}`,
    `Story         ${story.digest} (the same for every run of this seed)`,
    '',
    ...verdict(checked),
  ];
  return { lines, held: isClosed && isWhole(checked) };
}

function verdict({ log, differing }: CheckedLedger): readonly string[] {
  const damages = log.damages.map(
    (damage) => `✖ log damaged at position ${damage.position}: ${damageWords(damage).en}`,
  );
  const models = differing.map((name) => `✖ read model ${name} differs from a fresh replay`);
  if (damages.length + models.length > 0) return [...damages, ...models];
  return ['✔ log verified, read models equal to a fresh replay'];
}

/** The kinds of events by the phase in which they were recorded. Where phases overlap, the later one counts. */
async function chapters(app: Application, ledger: LedgerId, plan: Plan): Promise<readonly string[]> {
  const [campaign] = await app.reads.campaigns(ledger);
  const openings = plan.phases.flatMap(({ key, label }) => {
    const openedAt = campaign?.state.phases[key]?.openedAt;
    return openedAt === undefined ? [] : [{ title: `${label.en}, from ${dayOf(openedAt)}`, from: openedAt }];
  });
  const events = new Map<string, string[]>();
  for await (const { type, recordedAt } of readLog(app, ledger)) {
    const title = openings.findLast(({ from }) => from <= recordedAt)?.title ?? 'Before the first phase';
    const found = events.get(title) ?? [];
    found.push(type);
    events.set(title, found);
  }
  return [...events].flatMap(([title, types]) => [`  ${title}`, ...columns(tally(types))]);
}

function columns(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).map(([type, count]) => `  ${String(count).padStart(8)}  ${words(type)}`);
}

/** `DeclarationSubmitted` reads `declaration submitted`. */
const words = (type: string): string => type.replaceAll(/(?<=.)(?=[A-Z])/g, ' ').toLowerCase();
