import {
  unitDecider,
  unitStream,
  type LedgerId,
  type PlannedUnit,
  type UnitChange,
  type UnitContext,
  type UnitId,
  type UnitRow,
  type UnitState,
} from '@taizhang/domain';
import type { Application } from '../application';
import { decideAll } from './decide-row';
import { readUnit, type UnitsOfLog } from './organisation-of-log';
import type { RosterAuthority } from './roster-authority';
import type { RosterRow } from './roster-file';
import { rejectedRow, unchangedRow, type RosterStanding, type RowOutcome } from './row-outcome';

export interface UnitOfRoster {
  readonly row: RosterRow;
  readonly number: number;
  readonly unit: UnitRow;
}

/** Decides one row of units upon what the log holds now, and makes it known to the rows after it. */
export async function unitOutcome(
  app: Application,
  ledger: LedgerId,
  { units, authority }: { readonly units: UnitsOfLog; readonly authority: RosterAuthority },
  { row, plan }: PlannedUnit<UnitOfRoster>,
): Promise<RowOutcome> {
  if (!plan.ok) return rejectedRow(row, plan.faults);
  if (plan.changes.length === 0) return unchangedRow(row);
  const { unitId } = plan;
  const { state, version } = await readUnit(app, ledger, unitId);
  const steps = plan.changes.map((change) => contextOf(change, { unitId, state, units, authority }));
  const decided = decideAll(unitDecider, state, steps);
  if (!decided.ok) return rejectedRow(row, [decided.rejection]);
  units.put(unitId, decided.state);
  if (decided.events.length === 0) return unchangedRow(row);
  return {
    row,
    changes: plan.changes.map(({ kind }) => kind),
    faults: [],
    ...(state.status === 'registered' && { before: standing(state, units) }),
    after: standing(decided.state, units),
    write: { stream: unitStream(unitId), expectedVersion: version, events: decided.events },
  };
}

interface Concerned {
  readonly unitId: UnitId;
  readonly state: UnitState;
  readonly units: UnitsOfLog;
  readonly authority: RosterAuthority;
}

/** Who moves a unit answers for both places; who registers one, for the unit above it. */
function contextOf({ command }: UnitChange, { unitId, state, units, authority }: Concerned) {
  const present = state.status === 'registered' ? [units.upwards(unitId)] : [];
  if (command.type === 'RenameUnit') return { command, context: authority.over(...present) as UnitContext };
  const { blockParent, lineParent } = command;
  const above = blockParent === undefined ? [] : units.upwards(blockParent);
  const acting = authority.over(...present, above.length === 0 ? [unitId] : above);
  if (command.type === 'RegisterUnit') return { command, context: acting as UnitContext };
  const inLine = lineParent === undefined ? [] : units.upwards(lineParent, 'lineParent');
  return { command, context: { ...acting, aboveNewParents: [...above, ...inLine] } };
}

const standing = ({ names, blockParent, lineParent }: UnitState, units: UnitsOfLog): RosterStanding => {
  const nameOf = (unitId: UnitId | undefined): string => (unitId && units.find(unitId)?.names.at(-1)?.name) ?? '';
  return {
    name: names.at(-1)?.name ?? '',
    ...(blockParent && { unitId: blockParent }),
    unitName: nameOf(blockParent),
    lineName: nameOf(lineParent),
  };
};
