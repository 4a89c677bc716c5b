import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { ReturnSheet } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { SheetFrame, SheetHead } from './sheet-frame';
import {
  blankCount,
  cellKey,
  type Draft,
  draftOf,
  type FaultyCell,
  sentCells,
  stepped,
  withComputed,
} from './sheet-model';

interface FillProps {
  sheet: ReturnSheet;
  busy: boolean;
  error: unknown;
  onSave: (body: components['schemas']['DraftReturn']) => void;
  onCancel: () => void;
}

const byHand = (number: number): string => `hand-${number}`;

/** The sheet as it is filled in: every cell typed, or taken over from what the log yields; a blank stays a blank. */
export const Fill = ({ sheet, busy, error, onSave, onCancel }: FillProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(sheet));
  const [phone, setPhone] = useState(sheet.phone);
  const [added, setAdded] = useState<string[]>([]);
  const [faults, setFaults] = useState<FaultyCell[]>([]);
  const lines = [
    ...sheet.lines.map(({ key, label }) => ({ key, label })),
    ...added.map((key) => ({ key, label: null })),
  ];
  const taken = new Set(lines.map(({ key }) => key));
  const addLine = (): void => {
    let number = lines.length + 1;
    while (taken.has(byHand(number))) number += 1;
    setAdded((before) => [...before, byHand(number)]);
  };
  const clear = (row: string): void =>
    setDraft((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(`${row}\n`))));
  const save = (): void => {
    const { cells, faults: found } = sentCells(draft, sheet.columns);
    setFaults(found);
    if (found.length === 0) onSave({ cells, phone: phone.trim() });
  };
  const walk = (event: KeyboardEvent, at: readonly [number, number]): void => {
    if (event.nativeEvent.isComposing) return;
    const arrow = event.key === 'Enter' ? 'ArrowDown' : event.key;
    if (arrow !== 'ArrowDown' && arrow !== 'ArrowUp') return;
    event.preventDefault();
    const [row, column] = stepped(at, arrow, [lines.length, sheet.columns.length]);
    body.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus();
  };
  const blank = blankCount(draft, sheet);
  return (
    <>
      <div className="row wrap screen-only">
        <Button type="primary" loading={busy} onClick={save}>
          {t('fill.save')}
        </Button>
        <Button disabled={!sheet.ready} onClick={() => setDraft((before) => withComputed(before, sheet))}>
          {t('fill.takeComputed')}
        </Button>
        {sheet.list && <Button onClick={addLine}>{t('fill.addLine')}</Button>}
        <Button onClick={onCancel}>{t('fill.cancel')}</Button>
        <label htmlFor={`${id}-phone`}>{t('fill.phone')}</label>
        <Input
          id={`${id}-phone`}
          className="return__phone"
          maxLength={40}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
        <span className="dim" role="status">
          {sheet.ready ? blank > 0 && t('fill.blank', { count: blank }) : t('notReady')}
        </span>
      </div>
      {faults.length > 0 && (
        <p role="alert" className="return__faults">
          {t('fill.faults', { count: faults.length })}
        </p>
      )}
      {Boolean(error) && <ProblemNotice error={error} />}
      <SheetFrame sheet={sheet}>
        <table className="sheet__table sheet__table--filled">
          <SheetHead sheet={sheet} />
          <tbody ref={body}>
            {lines.map(({ key, label }, row) => (
              <tr key={key}>
                {label && <th scope="row">{text(label)}</th>}
                {sheet.columns.map(({ key: column, unit, path }, at) => {
                  const cell = cellKey(key, column);
                  const wrong = faults.some((each) => each.row === key && each.column === column);
                  return (
                    <td key={column}>
                      <input
                        data-at={`${row}:${at}`}
                        aria-label={`${label ? text(label) : t('line', { number: row + 1 })} ${text(path)}`}
                        aria-invalid={wrong}
                        inputMode={unit === 'text' ? 'text' : unit === 'tenThousandYuan' ? 'decimal' : 'numeric'}
                        className={unit === 'text' ? undefined : 'number'}
                        value={draft[cell] ?? ''}
                        onChange={(event) => setDraft((before) => ({ ...before, [cell]: event.target.value }))}
                        onKeyDown={(event) => walk(event, [row, at])}
                      />
                    </td>
                  );
                })}
                {sheet.list && (
                  <td className="screen-only">
                    <Button size="small" onClick={() => clear(key)}>
                      {t('fill.clearLine')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </SheetFrame>
    </>
  );
};
