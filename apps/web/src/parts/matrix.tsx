import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MatrixCellPart } from './matrix-cell';
import { MatrixHead, MatrixRowHead } from './matrix-heads';
import { type MatrixColumn, type MatrixFocus, type MatrixRow, mountedRows, movedFocus } from './matrix-model';
import './matrix.css';

const rowHeight = 28;
const headHeight = 46;

export interface MatrixProps {
  columns: MatrixColumn[];
  rows: MatrixRow[];
  focus: MatrixFocus;
  onFocus: (focus: MatrixFocus) => void;
  /** Enter or a click on the cell that has the focus: drill to the rows behind it. */
  onOpen: (focus: MatrixFocus) => void;
  /** Opens or closes a group of units. */
  onToggle: (row: MatrixRow) => void;
}

/**
 * Units by duties, drawn once. Rows outside the view are not mounted, the one with the focus always is; rows are grouped,
 * never merged. MatrixList is its equal in words.
 */
export const Matrix = ({ columns, rows, focus, onFocus, onOpen, onToggle }: MatrixProps): ReactNode => {
  const { t } = useTranslation('parts');
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 560 });
  const look = (): void => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const move = (to: MatrixFocus): void => {
    onFocus(to);
    const element = scroller.current;
    if (!element) return;
    const top = to.row * rowHeight;
    const room = element.clientHeight - headHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
    requestAnimationFrame(() =>
      element.querySelector<HTMLElement>('[data-focus-cell]')?.focus({ preventScroll: true }),
    );
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[focus.row];
    if (event.key === 'Enter') onOpen(focus);
    else if (row?.group && (event.key === '+' || event.key === '-')) onToggle(row);
    else {
      const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
      const to = movedFocus(focus, event.key, { rows: rows.length, columns: columns.length, page });
      if (!to) return;
      move(to);
    }
    event.preventDefault();
  };
  const template = { gridTemplateColumns: `172px 60px 64px repeat(${columns.length}, minmax(64px, 1fr))` };
  return (
    <div className="matrix" ref={scroller} onScroll={look} onKeyDown={press}>
      <div
        role="treegrid"
        aria-label={t('matrix.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 3}
      >
        <MatrixHead columns={columns} template={template} focused={focus.column} />
        <div role="rowgroup" className="matrix__body" style={{ height: rows.length * rowHeight }}>
          {mountedRows({ ...view, rowHeight }, rows.length, focus.row).map((index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={row.key}
                role="row"
                aria-rowindex={index + 2}
                aria-level={row.depth + 1}
                {...(row.group && { 'aria-expanded': row.expanded })}
                className={`matrix__row matrix__row--${Math.min(row.depth, 2)} ${index === focus.row ? 'is-hot' : ''}`}
                style={{ ...template, transform: `translateY(${index * rowHeight}px)` }}
              >
                <MatrixRowHead row={row} onToggle={onToggle} />
                {row.cells.map((cell, column) => (
                  <MatrixCellPart
                    key={columns[column]?.key ?? column}
                    cell={cell}
                    name={t('matrix.listCell', { unit: row.name, duty: columns[column]?.name ?? '' })}
                    focused={index === focus.row && column === focus.column}
                    onChoose={() => {
                      const chosen = { row: index, column };
                      if (index === focus.row && column === focus.column) onOpen(chosen);
                      else move(chosen);
                    }}
                  />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};
