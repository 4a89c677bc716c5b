import type { Instant, ParticipationState, Plan, UnitId, UnitKind, UnitState } from '@taizhang/domain';
import type { z } from 'zod';
import type { coverageSchema } from '@taizhang/contracts';
import { debtOf, noCounts, personsOf, sumOf, type Counts } from '../../reading/counts';
import { appliesTo, type ListedDuty } from '../../reading/plan-duties';

type Row = z.infer<typeof coverageSchema>['rows'][number];
type Cell = Row['cells'][number];

export interface CoverageInput {
  readonly plan: Plan;
  readonly now: Instant;
  readonly duties: readonly ListedDuty[];
  /** The whole campaign's body, which is the first row. */
  readonly root: UnitId;
  readonly units: readonly UnitState[];
  /** Units that take part and are shown to this reader. */
  readonly scope: ReadonlySet<UnitId>;
  readonly by: 'block' | 'line';
  readonly participations: ReadonlyMap<UnitId, ParticipationState>;
  readonly counts: ReadonlyMap<UnitId, Counts>;
  readonly nameOf: (unitId: UnitId) => string;
}

interface Node {
  readonly unitId: UnitId;
  readonly kind: UnitKind | undefined;
  readonly order: number;
  readonly children: readonly Node[];
}

/** The parent of a unit in the asked hierarchy; a line of reporting that the unit lacks is its block's. */
const parentOf = (unit: UnitState, by: 'block' | 'line'): UnitId | undefined =>
  (by === 'line' ? (unit.lineParent ?? unit.blockParent) : unit.blockParent) ?? undefined;

/** The tree below the root, without branches in which nothing is shown. */
function treeBelow({ root, units, scope, by }: CoverageInput): Node {
  const children = new Map<UnitId, UnitState[]>();
  for (const unit of units) {
    const parent = parentOf(unit, by);
    if (parent !== undefined && unit.unitId !== root) children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const seen = new Set<UnitId>();
  const nodeOf = (unitId: UnitId, unit: UnitState | undefined): Node => {
    seen.add(unitId);
    const below = (children.get(unitId) ?? [])
      .filter((each) => each.unitId !== undefined && !seen.has(each.unitId))
      .map((each) => nodeOf(each.unitId as UnitId, each))
      .filter((node) => scope.has(node.unitId) || node.children.length > 0);
    return { unitId, kind: unit?.kind, order: unit?.order ?? 0, children: below };
  };
  return nodeOf(
    root,
    units.find((unit) => unit.unitId === root),
  );
}

const unitsIn = (node: Node, scope: ReadonlySet<UnitId>): readonly { unitId: UnitId; kind: UnitKind | undefined }[] => [
  ...(scope.has(node.unitId) ? [{ unitId: node.unitId, kind: node.kind }] : []),
  ...node.children.flatMap((child) => unitsIn(child, scope)),
];

function cellOf(input: CoverageInput, duty: ListedDuty, members: ReturnType<typeof unitsIn>): Cell {
  const asked = members.filter(({ kind }) => duty.kind === 'person' || appliesTo(duty, kind));
  if (asked.length === 0) return { state: 'notApplicable', left: 0, of: 0, overdue: false };
  let left = 0;
  let of = 0;
  let started = false;
  let overdue = false;
  for (const { unitId } of asked) {
    const state = input.participations.get(unitId)?.duties[duty.key];
    const counts = input.counts.get(unitId) ?? noCounts;
    const own = duty.kind === 'unit' ? { left: Number(state?.doneAt === undefined), of: 1 } : debtOf(duty.key, counts);
    // The collective dispatch has no deadline of a unit's own: it begins with the person duties.
    const opened =
      state?.deadline ??
      (duty.key === 'dispatch' ? input.participations.get(unitId)?.duties.declare?.deadline : undefined);
    started ||= opened !== undefined;
    left += own.left;
    of += own.of;
    overdue ||= own.left > 0 && state?.deadline !== undefined && state.deadline.dueAt <= input.now;
  }
  if (!started) return { state: 'notOpen', left: 0, of, overdue: false };
  if (of === 0) return { state: 'notApplicable', left: 0, of: 0, overdue: false };
  return { state: left === 0 ? 'covered' : 'debt', left, of, overdue };
}

/** Depth first; within a parent, most debt first. */
export function presentCoverageRows(input: CoverageInput): Row[] {
  const rows: Row[] = [];
  const rowOf = (node: Node, parent: UnitId | null, depth: number): Row => {
    const members = unitsIn(node, input.scope);
    const counts = sumOf(members.map(({ unitId }) => input.counts.get(unitId) ?? noCounts));
    return {
      unitId: node.unitId,
      name: input.nameOf(node.unitId),
      parent,
      depth,
      group: node.children.length > 0,
      units: members.length,
      persons: personsOf(counts),
      excluded: counts.excluded + counts.pledgesWaived,
      cells: input.duties.map((duty) => cellOf(input, duty, members)),
    };
  };
  const debt = (row: Row): number => row.cells.reduce((sum, cell) => sum + cell.left, 0);
  const walk = (node: Node, parent: UnitId | null, depth: number): void => {
    rows.push(rowOf(node, parent, depth));
    const children = node.children.map((child) => ({ child, debt: debt(rowOf(child, node.unitId, depth + 1)) }));
    children
      .sort((a, b) => b.debt - a.debt || a.child.order - b.child.order || (a.child.unitId < b.child.unitId ? -1 : 1))
      .forEach(({ child }) => walk(child, node.unitId, depth + 1));
  };
  walk(treeBelow(input), null, 0);
  return rows;
}
