import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnSheet } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { SheetFrame, SheetHead } from './sheet-frame';
import { type CellValue, isArrow, shownValue, stepped } from './sheet-model';

export type SheetView = 'typed' | 'computed' | 'reconcile' | 'rolled';
type Line = ReturnSheet['lines'][number];
type Cell = Line['cells'][number];

interface SheetProps {
  sheet: ReturnSheet;
  view: SheetView;
  /** In the check strip instead of the code. */
  strip?: string;
  /** The rows behind a computed cell, or what a sum is made of. */
  onOpen: (row: string, column: string) => void;
}

interface DrawnLine {
  line: Line;
  side: 'typed' | 'computed' | 'rolled';
  /** Under the line that it is compared with; it never prints. */
  below: boolean;
}

const drawnLines = (sheet: ReturnSheet, view: SheetView): DrawnLine[] => {
  if (view === 'rolled') {
    const held = ({ cells }: Line): boolean => !sheet.list || cells.some(({ rolled }) => rolled !== null);
    return sheet.lines.filter(held).map((line) => ({ line, side: view, below: false }));
  }
  if (view !== 'reconcile') return sheet.lines.map((line) => ({ line, side: view, below: false }));
  const differing = new Set(sheet.differences.map(({ row }) => row));
  return sheet.lines.flatMap((line): DrawnLine[] => [
    { line, side: 'typed', below: false },
    // A list compares only where something differs: two lines for each of five hundred would hide it.
    ...(!sheet.list || differing.has(line.key) ? [{ line, side: 'computed' as const, below: true }] : []),
    ...(!sheet.list && sheet.rollUp !== null ? [{ line, side: 'rolled' as const, below: true }] : []),
  ]);
};

/** The official sheet: header tree, lines, notes; walked with arrows, Enter opens the rows behind a computed figure. */
export const Sheet = ({ sheet, view, strip, onOpen }: SheetProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = drawnLines(sheet, view);
  const differing = new Set(sheet.differences.map(({ row, column }) => `${row}\n${column}`));
  const opens = ({ rows }: Cell): boolean => view === 'rolled' || rows > 0;
  const walk = (event: KeyboardEvent, at: readonly [number, number], cell: Cell, line: Line): void => {
    if (event.key === 'Enter' && opens(cell)) return onOpen(line.key, cell.column);
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const [row, column] = stepped(at, event.key, [lines.length, sheet.columns.length]);
    body.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus();
  };
  const zero = sheet.zero && view !== 'computed' && view !== 'rolled';
  return (
    <SheetFrame sheet={sheet} {...(strip !== undefined && { strip })}>
      <table className="sheet__table" role="grid" aria-label={text(sheet.title)}>
        <SheetHead sheet={sheet} />
        <tbody ref={body}>
          {lines.length === 0 && (
            <tr>
              <td colSpan={sheet.columns.length}>
                {t(view === 'rolled' ? 'rollUp.noLine' : zero ? 'zeroLine' : 'noLine')}
              </td>
            </tr>
          )}
          {lines.map(({ line, side, below }, row) => (
            <tr key={`${line.key}${side}`} className={below ? 'sheet__below screen-only' : undefined}>
              {!sheet.list && (
                <th scope="row">{below ? t(side === 'rolled' ? 'view.rolled' : 'view.computed') : text(line.label)}</th>
              )}
              {line.cells.map((cell, column) => (
                <SheetCell
                  key={cell.column}
                  unit={sheet.columns[column]?.unit ?? 'text'}
                  value={side !== 'typed' ? cell[side] : zero && !sheet.list ? 0 : cell.typed}
                  pending={side === 'computed' && !sheet.ready}
                  unheld={
                    sheet.ready &&
                    (side === 'rolled' ? !sheet.list && cell.rolled === null : side === 'computed' && !cell.computable)
                  }
                  differs={view !== 'rolled' && differing.has(`${line.key}\n${cell.column}`)}
                  door={opens(cell) ? () => onOpen(line.key, cell.column) : undefined}
                  at={`${row}:${column}`}
                  entry={row === 0 && column === 0}
                  onKeyDown={(event) => walk(event, [row, column], cell, line)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SheetFrame>
  );
};

interface SheetCellProps {
  unit: ReturnSheet['columns'][number]['unit'];
  value: CellValue;
  /** The figures are being counted: not 0. */
  pending: boolean;
  /** The log does not hold it: not 0 either. */
  unheld: boolean;
  differs: boolean;
  door: (() => void) | undefined;
  at: string;
  entry: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

const SheetCell = ({
  unit,
  value,
  pending,
  unheld,
  differs,
  door,
  at,
  entry,
  onKeyDown,
}: SheetCellProps): ReactNode => {
  const { t } = useTranslation('returns');
  const shown = pending ? t('pending') : unheld ? '–' : shownValue(value, unit);
  return (
    <td
      role="gridcell"
      data-at={at}
      tabIndex={entry ? 0 : -1}
      className={`${unit === 'text' ? '' : 'number'} ${differs ? 'sheet__differs' : ''}`}
      title={unheld ? t('unheld') : undefined}
      onKeyDown={onKeyDown}
      onDoubleClick={door}
    >
      {differs && (
        <span aria-label={t('differs')} className="sheet__flag">
          !
        </span>
      )}
      {shown}
    </td>
  );
};
