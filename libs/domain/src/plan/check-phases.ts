import { addDays, daysBetween } from '../time';
import type { LocalDate } from '../kernel';
import { duplicateKeys, planError, planNote, type PlanFinding } from './plan-finding';
import type { Phase, Plan } from './plan.types';

type Slice = Pick<Plan, 'window' | 'phases'>;
type Dated = { readonly phase: Phase; readonly index: number; readonly from: LocalDate; readonly to: LocalDate };

const span = (from: LocalDate, to: LocalDate) => ({ from, to, days: daysBetween(from, to) + 1 });

function checkPhase(phase: Phase, index: number, { window }: Slice): PlanFinding[] {
  const findings: PlanFinding[] = [];
  for (const side of ['from', 'to'] as const) {
    const date = phase[side];
    if (date === undefined || (date >= window.from && date <= window.to)) continue;
    findings.push(planError('outsideCampaignWindow', ['phases', index, side], date, { details: { ...window } }));
  }
  if (phase.from !== undefined && phase.to !== undefined && phase.to < phase.from) {
    findings.push(planError('windowReversed', ['phases', index, 'to'], phase.to, { details: { from: phase.from } }));
  }
  return findings;
}

/** Gaps and overlaps are allowed, since real plans have them; they are named so that nobody finds them on the day. */
function checkSeams({ window, phases }: Slice): PlanFinding[] {
  const dated = phases
    .map((phase, index): Dated => ({ phase, index, from: phase.from ?? window.from, to: phase.to ?? window.to }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
  const findings: PlanFinding[] = [];
  let covered = addDays(window.from, -1);
  let last: Dated | undefined;
  for (const next of dated) {
    const path = ['phases', next.index, 'from'];
    if (next.from > addDays(covered, 1)) {
      const gap = span(addDays(covered, 1), addDays(next.from, -1));
      findings.push(planNote('phaseGap', path, next.from, { details: gap }));
    } else if (last !== undefined && next.from <= covered) {
      const overlap = span(next.from, next.to < covered ? next.to : covered);
      findings.push(planNote('phaseOverlap', path, next.from, { details: { ...overlap, other: last.phase.key } }));
    }
    if (next.to > covered) [covered, last] = [next.to, next];
  }
  if (last !== undefined && covered < window.to) {
    const gap = span(addDays(covered, 1), window.to);
    findings.push(planNote('phaseGap', ['phases', last.index, 'to'], covered, { details: gap }));
  }
  return findings;
}

export function checkPhases(slice: Slice): PlanFinding[] {
  const { phases } = slice;
  const own = [
    ...duplicateKeys(phases, ['phases']),
    ...phases.flatMap((phase, index) => checkPhase(phase, index, slice)),
  ];
  return own.length > 0 ? own : checkSeams(slice);
}
