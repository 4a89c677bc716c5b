import { checkAccountability } from './check-accountability';
import { checkPersonDuties, checkPledges, checkUnitDuties } from './check-duties';
import { checkLadders } from './check-ladders';
import { checkPhases } from './check-phases';
import { checkReturns } from './check-returns';
import { checkSignChains } from './check-sign-chains';
import { checkPopulation, checkSectors, checkStrands, checkTaxonomies } from './check-taxonomies';
import { checkAggravation, checkLeniency, checkWindow, checkWithdrawal, isReversed } from './check-windows';
import type { PlanFinding } from './plan-finding';
import type { Plan } from './plan.types';

interface PlanCheck {
  /** The parts it reads: it is left out when one of them is not sound. */
  readonly reads: readonly (keyof Plan)[];
  run(plan: Plan): PlanFinding[];
}

const checks: readonly PlanCheck[] = [
  { reads: ['window', 'phases'], run: checkPhases },
  { reads: ['strands'], run: checkStrands },
  { reads: ['population'], run: checkPopulation },
  { reads: ['parallelDrives', 'problemTypes', 'giftKinds'], run: checkTaxonomies },
  { reads: ['sectors', 'declaration'], run: checkSectors },
  { reads: ['window', 'phases', 'ladders', 'unitDuties'], run: checkUnitDuties },
  { reads: ['window', 'phases', 'ladders', 'declaration'], run: checkPersonDuties },
  { reads: ['declaration'], run: checkSignChains },
  { reads: ['window', 'phases', 'ladders', 'pledges'], run: checkPledges },
  { reads: ['window', 'leniency'], run: checkLeniency },
  { reads: ['window', 'aggravation'], run: checkAggravation },
  { reads: ['window', 'ladders', 'withdrawal'], run: checkWithdrawal },
  { reads: ['ladders'], run: checkLadders },
  { reads: ['window', 'phases', 'ladders', 'accountability'], run: checkAccountability },
  { reads: ['unitDuties', 'problemTypes', 'returns', 'ladders'], run: checkReturns },
];

/**
 * Everything in a plan that its shape alone cannot tell, errors and notes, in the order of the document.
 * `unsound` names top-level parts that did not fit their shape, so that one reading reports all that can be said.
 */
export function checkPlan(plan: Plan, unsound: ReadonlySet<string> = new Set()): PlanFinding[] {
  const window = unsound.has('window') ? [] : checkWindow(plan);
  // Every date lies outside a window that ends before it starts: said once, it is enough.
  const left = unsound.has('window') || isReversed(plan) ? new Set([...unsound, 'window']) : unsound;
  const sound = checks.filter(({ reads }) => !reads.some((part) => left.has(part)));
  return [...window, ...sound.flatMap(({ run }) => run(plan))];
}
