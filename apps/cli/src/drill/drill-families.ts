import { join, relative } from 'node:path';
import { familyOfPlan, nameOfOnly } from '@taizhang/application';
import { instantAt, localDate, type Instant, type LedgerId } from '@taizhang/domain';
import { root } from '../workplace';

/** A drill that a start offers: one story of one plan, told up to the moment at which the console opens. */
export interface DrillFamily {
  readonly family: string;
  /** Among the drills that are offered side by side, from 1. */
  readonly place: number;
  readonly planFile: string;
  readonly seed: string;
  readonly opensAt: Instant;
  /** Played once to that moment; never sat down in, only forked. */
  readonly base: LedgerId;
  /** The same story played to its close, for the analyst to look back on. */
  readonly finished: LedgerId;
}

function familyOf(place: number, plan: string, opensAt: Instant): DrillFamily {
  const family = familyOfPlan(plan);
  const planFile = relative(process.cwd(), join(root, `plans/${plan}.yaml`));
  const [base, finished] = [nameOfOnly(family, 'base'), nameOfOnly(family, 'finished')];
  return { family, place, planFile, seed: 'taizhang', opensAt, base, finished };
}

/** Three working days before the collective dispatch: each seat has something that waits. */
const businessParticipation = familyOf(1, 's2-business-participation', instantAt(localDate('2017-09-12'), '10:32'));

/** In the order in which a start prepares them; the console opens on the first. */
export const drillFamilies: readonly [DrillFamily, ...(readonly DrillFamily[])] = [businessParticipation];
