import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Uncovered } from '../../api/shapes';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { mountedRows } from '../../parts/matrix-model';
import { StatusMark } from '../../parts/status-mark';
import { isSelectable, type Selection, type UncoveredGroup, type UncoveredRow } from './selection';
import './uncovered-list.css';

const rowHeight = 28;

type Line = { kind: 'group'; group: UncoveredGroup } | { kind: 'row'; row: UncoveredRow; group: UncoveredGroup };

const linesOf = (groups: readonly UncoveredGroup[]): Line[] =>
  groups.flatMap((group) => [
    { kind: 'group' as const, group },
    ...group.rows.map((row) => ({ kind: 'row' as const, row, group })),
  ]);

interface UncoveredListProps {
  uncovered: Uncovered;
  selection: Selection;
  /** In history nobody can be put on a list. */
  mayAct: boolean;
  onToggle: (row: UncoveredRow) => void;
  onOpen: (row: UncoveredRow) => void;
}

/** The persons behind the chosen cell, in groups; only what is in view is mounted, the focused row always is. */
export const UncoveredList = ({ uncovered, selection, mayAct, onToggle, onOpen }: UncoveredListProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  const lines = useMemo(() => linesOf(uncovered.groups), [uncovered.groups]);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 560 });
  const [focused, setFocused] = useState(1);
  const focus = Math.min(focused, lines.length - 1);
  const look = (): void => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const move = (by: 1 | -1): void => {
    let next = focus + by;
    while (lines[next]?.kind === 'group') next += by;
    if (!lines[next]) return;
    setFocused(next);
    const element = scroller.current;
    if (!element) return;
    const top = next * rowHeight;
    if (top < element.scrollTop + rowHeight) element.scrollTop = top - rowHeight;
    if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
    requestAnimationFrame(() => element.querySelector<HTMLElement>('[data-focus-row]')?.focus({ preventScroll: true }));
  };
  const press = (event: KeyboardEvent): void => {
    const line = lines[focus];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === ' ' && line?.kind === 'row') onToggle(line.row);
    else if (event.key === 'Enter' && line?.kind === 'row') onOpen(line.row);
    else return;
    event.preventDefault();
  };
  return (
    <div className="uncovered-list" ref={scroller} onScroll={look} onKeyDown={press}>
      <div
        role="grid"
        aria-label={t('list.label')}
        aria-rowcount={lines.length}
        aria-multiselectable
        className="uncovered-list__body"
        style={{ height: lines.length * rowHeight }}
      >
        {mountedRows({ ...view, rowHeight }, lines.length, focus).map((index) => {
          const line = lines[index];
          if (!line) return null;
          const place = { transform: `translateY(${index * rowHeight}px)` };
          if (line.kind === 'group')
            return (
              <div
                key={line.group.key}
                role="row"
                aria-rowindex={index + 1}
                className="uncovered-list__group"
                style={place}
              >
                <div role="rowheader">
                  <b>{text(line.group.label)}</b> {grouped(line.group.rows.length)}
                </div>
              </div>
            );
          return (
            <PersonRow
              key={`${line.group.key}/${line.row.key}`}
              row={line.row}
              index={index}
              style={place}
              chosen={line.row.personId !== null && selection.has(line.row.personId)}
              mayAct={mayAct}
              isFocused={index === focus}
              onFocus={() => setFocused(index)}
              onToggle={onToggle}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
};

interface PersonRowProps {
  row: UncoveredRow;
  index: number;
  style: { transform: string };
  chosen: boolean;
  mayAct: boolean;
  isFocused: boolean;
  onFocus: () => void;
  onToggle: (row: UncoveredRow) => void;
  onOpen: (row: UncoveredRow) => void;
}

const PersonRow = (props: PersonRowProps): ReactNode => {
  const { row, index, style, chosen, mayAct, isFocused, onFocus, onToggle, onOpen } = props;
  const { t } = useTranslation('coverage');
  const text = useText();
  const words = useRowWords();
  const where = row.personId === null ? '' : [row.unit.name, text(row.rank)].filter(Boolean).join(' · ');
  const box = mayAct && row.personId !== null;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={chosen}
      tabIndex={isFocused ? 0 : -1}
      className="uncovered-list__row"
      style={style}
      onFocus={onFocus}
      onDoubleClick={() => onOpen(row)}
      data-person={row.key}
      {...(isFocused && { 'data-focus-row': true })}
    >
      <div role="gridcell" className="uncovered-list__box">
        {box && (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen}
            disabled={!isSelectable(row)}
            aria-label={t('list.select', { name: row.name })}
            onChange={() => onToggle(row)}
          />
        )}
      </div>
      <div role="gridcell" className="uncovered-list__name" title={row.name}>
        {row.name}
      </div>
      <div role="gridcell" className="uncovered-list__where" title={where}>
        {where}
      </div>
      <div role="gridcell">
        <StatusMark mark={row.mark} word={words(row)} />
      </div>
    </div>
  );
};

/** 逾期 1 日, 退回第 3 栏: what the log says of this row, shortest first. */
export const useRowWords = (): ((row: UncoveredRow) => string | undefined) => {
  const { t } = useTranslation(['coverage', 'parts']);
  const text = useText();
  return (row) => {
    if (row.note) return text(row.note);
    return row.daysLate > 0 ? t('parts:remaining.lateDays', { count: row.daysLate }) : undefined;
  };
};
