import type { LocalDate } from '../kernel';
import type { UnitKind } from '../plan/plan.types';
import { RowCells, type RowReading } from './row-cells';
import { unitColumns } from './roster-columns';
import { unitKindWords } from './roster-words';

/** A unit as a roster states it, by codes. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly blockParent?: string;
  readonly lineParent?: string;
  /** Absent: as it was, or behind its siblings. */
  readonly order?: number;
  readonly since: LocalDate;
}

/** `today` is the ledger's day. */
export function readUnitRow(cells: Readonly<Record<string, string>>, today: LocalDate): RowReading<UnitRow> {
  const row = new RowCells(unitColumns, cells);
  const code = row.code('code');
  const name = row.text('name', 80);
  const shortName = row.text('shortName', 40) ?? name;
  const kind = row.word('kind', unitKindWords);
  const blockParent = row.code('blockParent');
  const lineParent = row.code('lineParent');
  const order = row.number('order', 0, 999_999);
  const since = row.date('since', today);
  if (code !== undefined && code === blockParent) row.fault('blockParent', 'UnitAboveItself');
  if (code !== undefined && code === lineParent) row.fault('lineParent', 'UnitAboveItself');
  const isWhole = code !== undefined && name !== undefined && shortName !== undefined && kind !== undefined;
  if (!isWhole || since === undefined || row.faults.length > 0) return { ok: false, faults: row.faults };
  const parents = { ...(blockParent && { blockParent }), ...(lineParent && { lineParent }) };
  return {
    ok: true,
    value: { code, name, shortName, kind, ...parents, ...(order !== undefined && { order }), since },
  };
}
