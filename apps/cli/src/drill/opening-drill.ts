import { join, relative } from 'node:path';
import { setUpDrill, type Application } from '@taizhang/application';
import { instantAt, ledgerId, localDate, type Instant, type LedgerId } from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import type { LedgerHead } from '@taizhang/persistence';
import type { Tell } from '../progress';
import { root } from '../workplace';
import { readDrillDocuments } from './drill-documents';
import { readDrill } from './drill-stream';
import { playThrough } from './play';
import { dayOf } from './words';
import { untilProjected } from './until-projected';

const planFile = relative(process.cwd(), join(root, 'plans/s2-business-participation.yaml'));
const seed = 'taizhang';

/** How large the invented organisation is, unless the start says otherwise. */
export const openingPopulation = { units: 24, persons: 320 };
export type OpeningPopulation = typeof openingPopulation;

/** Three working days before the collective dispatch: each seat has something that waits. */
const opensAt = instantAt(localDate('2017-09-12'), '10:32');

/** Played once to the moment at which the console opens; never sat down in, only forked. */
const baseLedger = ledgerId('s2-base');
/** The same story played to its close, for the analyst to look back on. */
const finishedLedger = ledgerId('s2-finished');
const openedPrefix = 's2-opened-';

/** The drill that a start opens with: the days before have been run, by the same code, in the ledger it was forked from. */
export async function prepareOpeningDrill(
  app: Application,
  population: OpeningPopulation,
  tell: Tell,
): Promise<LedgerId> {
  const base = await prepareBase(app, population, tell);
  const opened = (await untouchedFork(app, base)) ?? (await fork(app, base, newName(await app.store.ledgers())));
  tell('projections catch up');
  await untilProjected(app, opened);
  return opened;
}

/** Plays the finished copy to its close, if that has not been done. Takes minutes; the console is open meanwhile. */
export async function prepareFinishedCopy(app: Application, onTime: (now: Instant) => void): Promise<LedgerId> {
  const ledgers = await app.store.ledgers();
  if (!ledgers.some(({ ledger }) => ledger === finishedLedger)) {
    await fork(app, await app.store.head(baseLedger), finishedLedger);
  }
  await playThrough(app, { ledger: finishedLedger, rate: 0, onTime });
  return finishedLedger;
}

async function prepareBase(app: Application, population: OpeningPopulation, tell: Tell): Promise<LedgerHead> {
  const documents = readDrillDocuments(planFile);
  const exists = (await app.store.ledgers()).some(({ ledger }) => ledger === baseLedger);
  const isPrepared = exists && (await readDrill(app, baseLedger)).drill.prepared !== undefined;
  if (!isPrepared) {
    tell('the invented organisation');
    await setUpDrill(app, blueprintOf({ ledger: baseLedger, seed, ...documents, ...population }), (done, of) =>
      tell(`the invented organisation: ${done} of ${of}`),
    );
  }
  await playThrough(app, { ledger: baseLedger, rate: 0, until: opensAt, onTime: (now) => tell(dayOf(now)) });
  return app.store.head(baseLedger);
}

/** An earlier start's drill that nobody has played: the same as a new fork. */
async function untouchedFork(app: Application, base: LedgerHead): Promise<LedgerId | undefined> {
  const forks = (await app.store.ledgers()).filter(({ ledger }) => ledger.startsWith(openedPrefix));
  return forks.findLast(({ position }) => position === base.position)?.ledger;
}

async function fork(app: Application, base: LedgerHead, to: LedgerId): Promise<LedgerId> {
  await app.store.forkLedger({ from: base.ledger, position: base.position, to });
  return to;
}

/** Numbered, so that the newest comes last by name. */
function newName(ledgers: readonly LedgerHead[]): LedgerId {
  const numbers = ledgers
    .filter(({ ledger }) => ledger.startsWith(openedPrefix))
    .map(({ ledger }) => Number.parseInt(ledger.slice(openedPrefix.length), 10));
  return ledgerId(`${openedPrefix}${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`);
}
