import {
  drillOf,
  forkDrill,
  nextOpenedName,
  originOf,
  setUpDrill,
  stateFork,
  type Application,
} from '@taizhang/application';
import { purposeOf, type DrillPurpose, type DrillPurposeStated, type Instant, type LedgerId } from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import type { LedgerHead } from '@taizhang/persistence';
import type { Tell } from '../progress';
import type { DrillFamily, DrillPopulation } from './drill-families';
import { readDrillDocuments } from './drill-documents';
import { playThrough } from './play';
import { dayOf } from './words';
import { untilProjected } from './until-projected';

const statedOf = ({ family, place }: DrillFamily, purpose: DrillPurpose): DrillPurposeStated['payload'] => ({
  purpose,
  family,
  place,
});

const openedOf = (family: DrillFamily): { readonly stated: DrillPurposeStated['payload']; readonly key: string } => {
  const stated = statedOf(family, 'opened');
  return { stated, key: purposeKey(stated) };
};

/** The drill that a start opens with: the days before have been run, by the same code, in the ledger it was forked from. */
export async function prepareOpeningDrill(
  app: Application,
  family: DrillFamily,
  population: DrillPopulation,
  tell: Tell,
): Promise<LedgerId> {
  const base = await prepareBase(app, family, population, tell);
  const opened = (await untouchedFork(app, family, base)) ?? (await openAnew(app, family, base));
  tell('projections catch up');
  await untilProjected(app, opened);
  return opened;
}

/** Plays the finished copy to its close, if that has not been done. Takes minutes; the console is open meanwhile. */
export async function prepareFinishedCopy(
  app: Application,
  family: DrillFamily,
  onTime: (now: Instant) => void,
): Promise<LedgerId> {
  const to = family.finished;
  const stated = statedOf(family, 'finished');
  if (await exists(app, to)) await stateFork(app, { to, stated, key: purposeKey(stated) });
  else await forkDrill(app, { base: await app.store.head(family.base), to, stated, key: purposeKey(stated) });
  await playThrough(app, { ledger: to, rate: 0, onTime });
  return to;
}

async function prepareBase(
  app: Application,
  family: DrillFamily,
  population: DrillPopulation,
  tell: Tell,
): Promise<LedgerHead> {
  const { base, seed, planFile, opensAt } = family;
  const stated = statedOf(family, 'base');
  const isPrepared = (await exists(app, base)) && (await drillOf(app, base)).prepared !== undefined;
  if (isPrepared) {
    await stateFork(app, { to: base, stated, key: purposeKey(stated) });
  } else {
    tell('the invented organisation');
    const blueprint = blueprintOf({ ledger: base, seed, ...readDrillDocuments(planFile), ...population });
    await setUpDrill(app, { ...blueprint, stated }, (done, of) => tell(`the invented organisation: ${done} of ${of}`));
  }
  await playThrough(app, { ledger: base, rate: 0, until: opensAt, onTime: (now) => tell(dayOf(now)) });
  return app.store.head(base);
}

/** An earlier start's drill that nobody has played: the same as a new fork. */
async function untouchedFork(app: Application, family: DrillFamily, base: LedgerHead): Promise<LedgerId | undefined> {
  for (const { ledger, kind, position } of [...(await app.store.ledgers())].reverse()) {
    if (kind !== 'drill') continue;
    const origin = await originOf(app, ledger);
    if (origin?.ledger !== base.ledger || origin.position !== base.position) continue;
    if (position === base.position) {
      // Its process was killed before it had said what it is for.
      if (ledger === family.finished) continue;
      await stateFork(app, { to: ledger, ...openedOf(family) });
      return ledger;
    }
    const isUntouched = position === base.position + 1 && purposeOf(await drillOf(app, ledger)) === 'opened';
    if (isUntouched) return ledger;
  }
  return undefined;
}

async function openAnew(app: Application, family: DrillFamily, base: LedgerHead): Promise<LedgerId> {
  const to = nextOpenedName(family.family, await app.store.ledgers());
  return forkDrill(app, { base, to, ...openedOf(family) });
}

const exists = async ({ store }: Application, ledger: LedgerId): Promise<boolean> =>
  (await store.ledgers()).some((head) => head.ledger === ledger);

const purposeKey = ({ purpose, place }: DrillPurposeStated['payload']): string => `purpose/${purpose}/${place}`;
