import { Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useScope } from '../../api/scope';
import type { Coverage } from '../../api/shapes';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { useNarrow } from '../../app/use-media';
import { useSettled } from '../../app/use-settled';
import { useWhy } from '../../app/why-provider';
import { shortDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { useHeldRows } from '../../parts/held-rows';
import { LiveNotice } from '../../parts/live-notice';
import { Matrix } from '../../parts/matrix';
import { MatrixList } from '../../parts/matrix-list';
import type { MatrixColumn, MatrixFocus, MatrixRow } from '../../parts/matrix-model';
import { usePrinting } from '../../parts/use-printing';
import {
  chosenFocus,
  type CoverageRow,
  isLateColumn,
  matrixCell,
  openedFor,
  openGroups,
  toggled,
  visibleRows,
  writtenGroups,
} from './coverage-model';
import { CoveragePaper } from './coverage-paper';
import { FocusLine } from './focus-line';
import { UncoveredPanel } from './uncovered-panel';
import { type Cell, type Grouping, useUncovered } from './use-coverage';

interface CoverageBodyProps {
  campaign: string;
  by: Grouping;
  coverage: Coverage;
  asList: boolean;
}

const unitKey = (row: CoverageRow): string => row.unitId;

const useColumns = (coverage: Coverage): { columns: MatrixColumn[]; late: boolean[] } => {
  const { t } = useTranslation('parts');
  const text = useText();
  return useMemo(() => {
    const late = coverage.columns.map((_, index) => isLateColumn(coverage, index));
    const columns = coverage.columns.map(({ key, label, clock }, index): MatrixColumn => {
      const mark = late[index] ? 'overdue' : clock?.mark === 'dueSoon' ? 'dueSoon' : null;
      const date = clock?.dueOn ? shortDate(clock.dueOn) : clock?.promptly ? t('clock.promptly') : '';
      return { key, name: text(label), note: mark ? t(`state.${mark}`) : date, mark };
    });
    return { columns, late };
  }, [coverage, t, text]);
};

const matrixRow = (
  row: CoverageRow,
  late: boolean[],
  expanded: boolean,
  to: ((unit: string) => string) | undefined,
): MatrixRow => ({
  key: row.unitId,
  name: row.name,
  to: row.group ? undefined : to?.(row.unitId),
  depth: row.depth,
  group: row.group,
  expanded,
  units: row.units,
  persons: row.persons,
  cells: row.cells.map((cell, column) => matrixCell(cell, late[column] ?? false)),
});

/** Matrix or list, the sentence of the chosen cell, and the persons behind it. Rows keep their order until asked. */
export const CoverageBody = ({ campaign, by, coverage, asList }: CoverageBodyProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { key } = useScope();
  // A visitor of a drill sees totals of units; their pages are for whoever sits in a seat.
  const seated = Boolean(useSession().data?.person);
  const unitPage = seated ? (each: string): string => pages.unit(campaign, each) : undefined;
  const narrow = useNarrow();
  const go = useGo();
  const printing = usePrinting();
  const { attend } = useWhy();
  const [address, change] = useAddress('unit', 'duty', 'open');
  const held = useHeldRows(coverage.rows, unitKey, `${key.join('/')}/${campaign}/${by}`);
  useShortcut('n', t('keys.load'), held.load);
  const rows = held.rows.filter(({ gone }) => !gone).map(({ row }) => row);
  const moved = rows.some((row, index) => row.unitId !== coverage.rows[index]?.unitId);
  const [chosen, choose] = useState<Partial<Cell>>({
    ...(address.unit && { unit: address.unit }),
    ...(address.duty && { duty: address.duty }),
  });
  const [open, setOpen] = useState(() =>
    openedFor(coverage.rows, openGroups(address.open, coverage.rows), address.unit),
  );
  const { columns, late } = useColumns(coverage);
  const shown = visibleRows(rows, open);
  const focus = chosenFocus(coverage, shown, chosen);
  const unit = shown[focus.row]?.unitId ?? '';
  const duty = coverage.columns[focus.column]?.key ?? '';
  const cell = useSettled(useMemo<Cell | undefined>(() => (unit && duty ? { unit, duty } : undefined), [unit, duty]));
  const query = useUncovered(campaign, narrow ? undefined : cell);
  const why = query.data?.why ?? coverage.columns[focus.column]?.why;
  useEffect(() => {
    attend(why);
    return () => attend(undefined);
  }, [attend, why]);
  const toggle = (groupUnit: string): void => {
    const next = toggled(open, groupUnit);
    setOpen(next);
    change({ open: writtenGroups(next) });
  };
  const focusOn = (to: MatrixFocus): void => {
    const [row, column] = [shown[to.row], coverage.columns[to.column]];
    if (row && column) choose({ unit: row.unitId, duty: column.key });
  };
  // The address follows once the focus has come to rest, so that the page can be copied and opened again as it stands.
  useEffect(() => {
    if (cell && chosen.unit && (cell.unit !== address.unit || cell.duty !== address.duty)) change({ ...cell });
    // Only a new cell is written; the writer itself changes at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cell, chosen.unit]);
  /** District → units → persons: a closed group opens; anything else leads to the persons. */
  const drill = (to: MatrixFocus): void => {
    const [row, column] = [shown[to.row], coverage.columns[to.column]];
    if (!row || !column) return;
    focusOn(to);
    if (!asList && row.group && !open.has(row.unitId)) toggle(row.unitId);
    else if (narrow) go(pages.uncovered(campaign), { unit: row.unitId, duty: column.key });
    else document.querySelector<HTMLElement>('[data-focus-row]')?.focus();
  };
  const matrixRows = shown.map((row) => matrixRow(row, late, open.has(row.unitId), unitPage));
  return (
    <>
      {(held.arrived > 0 || moved) && (
        <div className="row wrap screen-only">
          <LiveNotice arrived={held.arrived} onLoad={held.load} />
          {moved && held.arrived === 0 && <Button onClick={held.load}>{t('reorder')}</Button>}
        </div>
      )}
      <div className="coverage__columns screen-only">
        <div className="coverage__left">
          <section className={asList ? 'panel coverage__list' : 'panel coverage__matrix'}>
            {asList ? (
              <MatrixList columns={columns} rows={matrixRows} onOpen={drill} />
            ) : (
              <Matrix
                columns={columns}
                rows={matrixRows}
                focus={focus}
                onFocus={focusOn}
                onOpen={drill}
                onToggle={(row) => toggle(row.key)}
              />
            )}
          </section>
          {!narrow && (
            <FocusLine
              campaign={campaign}
              unitName={shown[focus.row]?.name ?? ''}
              unitPage={matrixRows[focus.row]?.to}
              column={coverage.columns[focus.column]}
              cell={shown[focus.row]?.cells[focus.column]}
              uncovered={query.data}
            />
          )}
        </div>
        {!narrow && <UncoveredPanel key={`${unit}/${duty}`} campaign={campaign} cell={{ unit, duty }} query={query} />}
      </div>
      {printing && (
        <CoveragePaper
          coverage={coverage}
          columns={columns}
          rows={rows.map((row) => matrixRow(row, late, true, undefined))}
        />
      )}
    </>
  );
};
