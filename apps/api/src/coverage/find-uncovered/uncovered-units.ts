import { localDateOf, type UnitId } from '@taizhang/domain';
import { appliesTo } from '../../reading/plan-duties';
import { latenessOf } from './lateness';
import { countsOf, groupsOf, pageOf, type DutyReading, type Found, type Line, type Row } from './uncovered-page';

/** The units behind a figure of a duty that units owe. */
export function uncoveredUnits(asked: DutyReading): Found {
  const { reading, duty, units, participations, page } = asked;
  const doneAt = (unitId: UnitId) => participations.get(unitId)?.duties[duty.key]?.doneAt;
  const lines = units
    .filter((unitId) => appliesTo(duty, reading.tree.find(unitId)?.kind))
    .map((unitId): Line<UnitId> => {
      const met = doneAt(unitId) !== undefined;
      const { daysLate } = latenessOf(asked, unitId);
      const key = `${unitId}.${duty.key}`;
      return { group: met ? 'met' : 'notDone', daysLate: met ? 0 : daysLate, unitId, key, subject: unitId };
    });
  const rowOf = ({ group, key, unitId, daysLate }: Line<UnitId>): Row => {
    const at = doneAt(unitId);
    return {
      key,
      personId: null,
      name: reading.unitFullName(unitId),
      unit: { unitId, name: reading.unitName(unitId) },
      rank: null,
      mark: group === 'met' ? 'done' : latenessOf(asked, unitId).mark,
      daysLate,
      doneOn: at === undefined ? null : localDateOf(at),
      note: null,
      declaration: null,
      chasedToday: false,
      mayChase: false,
    };
  };
  const shown = pageOf(lines, page);
  return {
    ...countsOf(lines),
    excluded: 0,
    rows: shown.rows,
    groups: groupsOf(
      duty,
      shown.lines.map((line) => [line.group, rowOf(line)]),
    ),
    excludedRows: [],
  };
}
