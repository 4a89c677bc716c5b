import { join, relative } from 'node:path';
import { familyOfPlan, nameOfOnly } from '@taizhang/application';
import { instantAt, localDate, type Instant, type LedgerId } from '@taizhang/domain';
import { root } from '../workplace';

/** How large an invented organisation is. */
export interface DrillPopulation {
  readonly units: number;
  readonly persons: number;
}

/** A drill that a start offers: one story of one plan, told up to the moment at which the console opens. */
export interface DrillFamily {
  readonly family: string;
  /** Among the drills that are offered side by side, from 1. */
  readonly place: number;
  readonly planFile: string;
  readonly seed: string;
  readonly opensAt: Instant;
  /** How large its invented organisation is, unless a start says otherwise. */
  readonly population: DrillPopulation;
  /** Played once to that moment; never sat down in, only forked. */
  readonly base: LedgerId;
  /** The same story played to its close, for the analyst to look back on. */
  readonly finished: LedgerId;
}

function familyOf(place: number, plan: string, opensAt: Instant, population: DrillPopulation): DrillFamily {
  const family = familyOfPlan(plan);
  const planFile = relative(process.cwd(), join(root, `plans/${plan}.yaml`));
  const [base, finished] = [nameOfOnly(family, 'base'), nameOfOnly(family, 'finished')];
  return { family, place, planFile, seed: 'taizhang', opensAt, population, base, finished };
}

/** Three working days before the collective dispatch: each seat has something that waits. */
const businessParticipation = familyOf(1, 's2-business-participation', instantAt(localDate('2017-09-12'), '10:32'), {
  units: 24,
  persons: 320,
});

/** In the middle of 查纠整改: pledges are signed, one was broken, and its case is examined under three tracks. Smaller, so that a first start stays short. */
const giftMoney = familyOf(2, 's0-gifts', instantAt(localDate('2015-05-12'), '10:00'), { units: 12, persons: 80 });

/** In the order in which a start prepares them; the console opens on the first. */
export const drillFamilies: readonly [DrillFamily, ...(readonly DrillFamily[])] = [businessParticipation, giftMoney];

/** What a start asks for, for its first drill; another is made no larger than its own size. */
export function populationOf(family: DrillFamily, asked: DrillPopulation): DrillPopulation {
  if (family === drillFamilies[0]) return asked;
  const { units, persons } = family.population;
  return { units: Math.min(units, asked.units), persons: Math.min(persons, asked.persons) };
}
