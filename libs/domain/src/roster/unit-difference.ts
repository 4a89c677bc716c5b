import { localDateOf, startOfDay } from '../time';
import type { UnitId } from '../kernel';
import type { UnitCommand } from '../organisation/unit.commands';
import type { UnitState } from '../organisation/unit.state';
import { faulty, type Faulty, type RowFault } from './row-cells';
import type { UnitRow } from './unit-row';

export type UnitChangeKind = 'newUnit' | 'renamedUnit' | 'movedUnit';
export interface UnitChange {
  readonly kind: UnitChangeKind;
  readonly command: UnitCommand;
}
export interface UnitPlan {
  readonly ok: true;
  readonly unitId: UnitId;
  /** None: the log knows the unit as the roster states it. */
  readonly changes: readonly UnitChange[];
}

/** What the log knows, by the codes of the roster. */
export interface KnownUnits {
  idOf(code: string): UnitId;
  find(unitId: UnitId): UnitState | undefined;
}

export interface NumberedUnit {
  readonly number: number;
  readonly unit: UnitRow;
}
export type PlannedUnit<T extends NumberedUnit> = T & { readonly plan: UnitPlan | Faulty };

/**
 * What rows of units change, in any order; they are answered with parents before those below them. A row whose parent
 * cannot come in does not come in either.
 */
export function planUnits<T extends NumberedUnit>(rows: readonly T[], known: KnownUnits): readonly PlannedUnit<T>[] {
  const byCode = new Map<string, T>();
  const twice = new Map<T, T>();
  for (const each of rows) {
    const first = byCode.get(each.unit.code);
    if (first === undefined) byCode.set(each.unit.code, each);
    else twice.set(each, first);
  }
  const planned = new Map<T, PlannedUnit<T>>();
  const planOf = (each: T, below: readonly string[]): PlannedUnit<T> => {
    const done = planned.get(each);
    if (done !== undefined) return done;
    const fault = parentFault(each.unit, below);
    const result = { ...each, plan: fault ?? planUnit(each, known) };
    planned.set(each, result);
    return result;
  };
  const parentFault = ({ code, blockParent, lineParent }: UnitRow, below: readonly string[]): Faulty | undefined => {
    for (const [column, parent] of [['blockParent', blockParent] as const, ['lineParent', lineParent] as const]) {
      if (parent === undefined) continue;
      if (parent === code || below.includes(parent)) return faulty('RosterParentCircle', { value: parent }, column);
      const row = byCode.get(parent);
      if (row !== undefined && !planOf(row, [...below, code]).plan.ok)
        return faulty('RosterParentRejected', { value: parent, row: row.number }, column);
      if (row === undefined && known.find(known.idOf(parent)) === undefined)
        return faulty('RosterUnitUnknown', { value: parent }, column);
    }
    return undefined;
  };
  for (const each of rows) {
    const first = twice.get(each);
    if (first === undefined) planOf(each, []);
    else planned.set(each, { ...each, plan: faulty('RosterCodeTwice', { value: each.unit.code, row: first.number }) });
  }
  return [...planned.values()];
}

function planUnit({ unit: row, number }: NumberedUnit, known: KnownUnits): UnitPlan | Faulty {
  const unitId = known.idOf(row.code);
  const state = known.find(unitId);
  const occurredAt = startOfDay(row.since);
  const blockParent = row.blockParent && known.idOf(row.blockParent);
  const lineParent = row.lineParent && known.idOf(row.lineParent);
  const parents = { ...(blockParent && { blockParent }), ...(lineParent && { lineParent }) };
  const { name, shortName, kind } = row;
  if (state === undefined || state.status === 'none') {
    const registered = { unitId, name, shortName, kind, ...parents, order: row.order ?? number, occurredAt };
    return { ok: true, unitId, changes: [{ kind: 'newUnit', command: { type: 'RegisterUnit', ...registered } }] };
  }
  if (state.kind !== kind) return faulty('RosterUnitKindDiffers', { value: row.code }, 'kind');
  const changes: UnitChange[] = [];
  const borne = state.names.at(-1);
  if (borne?.name !== name || borne.shortName !== shortName)
    changes.push({ kind: 'renamedUnit', command: { type: 'RenameUnit', unitId, name, shortName, occurredAt } });
  const order = row.order ?? state.order ?? 0;
  if (state.blockParent !== blockParent || state.lineParent !== lineParent || state.order !== order)
    changes.push({ kind: 'movedUnit', command: { type: 'MoveUnit', unitId, ...parents, order, occurredAt } });
  return undated(row, state, changes) ?? { ok: true, unitId, changes };
}

/** A change needs a day after the last one known, or nobody could say which of both is later. */
function undated(row: UnitRow, state: UnitState, changes: readonly UnitChange[]): Faulty | undefined {
  const last = (kind: UnitChangeKind) => (kind === 'renamedUnit' ? state.names : state.places).at(-1)?.from;
  const faults = changes.flatMap(({ kind }): readonly RowFault[] => {
    const from = last(kind);
    if (from === undefined || localDateOf(from) < row.since) return [];
    return [{ code: 'RosterChangeUndated', details: { known: localDateOf(from) }, column: 'since' }];
  });
  return faults.length === 0 ? undefined : { ok: false, faults: faults.slice(0, 1) };
}
