import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import type { ReturnSheet } from '../../api/shapes';
import { useFormDraft } from '../../api/use-form-draft';
import { useText } from '../../i18n/use-text';
import { DraftLine } from '../../parts/draft-line';
import { ProblemNotice } from '../../parts/problem-notice';
import { fillDraft, formOf, type Typed, typedFrom } from './fill-draft';
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
  withRolled,
} from './sheet-model';

interface FillProps {
  sheet: ReturnSheet;
  busy: boolean;
  error: unknown;
  onSave: (body: components['schemas']['DraftReturn']) => void;
  onCancel: () => void;
}

/** Lines of a list that were typed and are not on the sheet yet, with those that nothing stands in so far. */
const addedRows = (draft: Draft, known: readonly { key: string }[], blank: readonly string[]): string[] => {
  const typed = Object.keys(draft).flatMap((cell) => cell.split('\n')[0] ?? []);
  const held = new Set(known.map(({ key }) => key));
  return [...new Set([...typed, ...blank])].filter((row) => !held.has(row));
};

const byHand = (number: number): string => `hand-${number}`;

/** What stands in the sheet while it is filled: what was saved, over it what was typed and not saved yet. */
const useFilled = (sheet: ReturnSheet, error: unknown) => {
  const kept = useFormDraft(fillDraft(sheet));
  const { resume } = kept;
  useEffect(() => {
    if (error) resume();
  }, [error, resume]);
  const [typed, setTyped] = useState<Typed | undefined>();
  const [cleared, setCleared] = useState(false);
  const found = cleared ? undefined : typedFrom(kept.found?.form, sheet);
  const { draft, phone } = typed ?? found ?? { draft: draftOf(sheet), phone: sheet.phone };
  const change = (next: Typed): void => {
    setTyped(next);
    kept.keep(formOf(next, sheet));
  };
  return {
    ...{ draft, phone, kept, restored: found !== undefined },
    setDraft: (of: (before: Draft) => Draft): void => change({ draft: of(draft), phone }),
    setPhone: (next: string): void => change({ draft, phone: next }),
    clear: (): void => {
      setTyped(undefined);
      setCleared(true);
      kept.drop();
    },
  };
};

/** The sheet as it is filled in: every cell typed, or taken over from what the log yields; a blank stays a blank. */
export const Fill = ({ sheet, busy, error, onSave, onCancel }: FillProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const filled = useFilled(sheet, error);
  const { draft, phone, setDraft, setPhone } = filled;
  const [blankLines, setBlankLines] = useState<string[]>([]);
  const [faults, setFaults] = useState<FaultyCell[]>([]);
  const known = sheet.lines.map(({ key, label }) => ({ key, label }));
  const added = addedRows(draft, known, blankLines).map((key) => ({ key, label: null }));
  const lines = [...known, ...added];
  const taken = new Set(lines.map(({ key }) => key));
  const addLine = (): void => {
    let number = lines.length + 1;
    while (taken.has(byHand(number))) number += 1;
    setBlankLines((before) => [...before, byHand(number)]);
  };
  const clear = (row: string): void =>
    setDraft((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(`${row}\n`))));
  const save = (): void => {
    const { cells, faults: found } = sentCells(draft, sheet.columns);
    setFaults(found);
    if (found.length > 0) return;
    filled.kept.rest();
    onSave({ cells, phone: phone.trim() });
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
        {sheet.rollUp !== null && (
          <Button onClick={() => setDraft((before) => withRolled(before, sheet))}>{t('fill.takeRolled')}</Button>
        )}
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
      <div className="screen-only">
        <DraftLine kept={filled.kept} restored={filled.restored} onClear={filled.clear} />
      </div>
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
