import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import type { Uncovered } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { usePrinting } from '../../parts/use-printing';
import { isSelectable, type Selection, type UncoveredRow } from './selection';
import { firstRows, type SheetRow, type UnitSheet, unitSheets } from './sheet-model';

const portion = 300;

interface NameSheetsProps {
  uncovered: Uncovered;
  selection: Selection;
  mayAct: boolean;
  onToggle: (row: UncoveredRow) => void;
  onExclude: (row: UncoveredRow) => void;
}

/** One sheet a unit; on paper each begins a page of its own, with room for a signature beside every name. */
export const NameSheets = (props: NameSheetsProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const { uncovered } = props;
  const printing = usePrinting();
  const [most, setMost] = useState(portion);
  const sheets = useMemo(() => unitSheets(uncovered), [uncovered]);
  const all = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const shown = printing ? sheets : firstRows(sheets, most);
  return (
    <>
      {shown.map((sheet) => (
        <Sheet key={sheet.unitId} sheet={sheet} {...props} />
      ))}
      {most < all && (
        <div className="row wrap screen-only">
          <Button onClick={() => setMost((before) => before + portion)}>
            {t('sheet.more', { count: Math.min(portion, all - most) })}
          </Button>
          <span className="small dim">{t('sheet.shown', { shown: grouped(most), all: grouped(all) })}</span>
        </div>
      )}
    </>
  );
};

const Sheet = ({ sheet, uncovered, ...acts }: NameSheetsProps & { sheet: UnitSheet }): ReactNode => {
  const { t } = useTranslation(['coverage', 'frame']);
  const text = useText();
  const office = useSession().data?.roles.some(({ role }) => role === 'commissionOffice') ?? false;
  const persons = uncovered.duty.kind === 'person';
  const name = persons ? t('coverage:sheet.page', { unit: sheet.name, count: sheet.rows.length }) : sheet.name;
  return (
    <section className="panel name-sheet__unit-sheet" aria-label={name}>
      <div className="panel__head">
        <h2>{name}</h2>
        <span className="panel__note print-only">
          {text(uncovered.duty.label)} ·{' '}
          {t('frame:time.chipCustom', {
            asOf: pointDate(uncovered.point.asOf),
            knownOn: pointDate(uncovered.point.knownOn),
          })}{' '}
          · {t('frame:logPosition', { position: grouped(uncovered.point.position) })}
        </span>
      </div>
      <table className="table name-sheet__table">
        <thead>
          <tr>
            <th scope="col">{t('coverage:sheet.number')}</th>
            <th scope="col">{t('coverage:sheet.name')}</th>
            <th scope="col">{t('coverage:sheet.rank')}</th>
            <th scope="col">{t('coverage:sheet.state')}</th>
            <th scope="col">{t('coverage:sheet.late')}</th>
            <th scope="col">{t('coverage:sheet.note')}</th>
            <th scope="col" className="print-cell">
              {t('coverage:sheet.signature')}
            </th>
            {acts.mayAct && office && persons && (
              <th scope="col" className="screen-only">
                <span className="only-heard">{t('coverage:sheet.exclude')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((line, index) => (
            <NameRow
              key={`${line.group.key}/${line.row.key}`}
              line={line}
              number={index + 1}
              mayExclude={acts.mayAct && office && persons}
              {...acts}
            />
          ))}
        </tbody>
      </table>
      <p className="print-only name-sheet__foot">{t('coverage:sheet.paperFoot')}</p>
    </section>
  );
};

interface NameRowProps extends Omit<NameSheetsProps, 'uncovered'> {
  line: SheetRow;
  number: number;
  mayExclude: boolean;
}

const NameRow = ({ line, number, mayExclude, selection, mayAct, onToggle, onExclude }: NameRowProps): ReactNode => {
  const { t } = useTranslation('coverage');
  const text = useText();
  const { row, group } = line;
  const chosen = row.personId !== null && selection.has(row.personId);
  return (
    <tr className={chosen ? 'is-chosen' : ''}>
      <td>
        <label className="name-sheet__number">
          {mayAct && row.personId !== null && (
            <input
              type="checkbox"
              className="screen-only"
              checked={chosen}
              disabled={!isSelectable(row)}
              aria-label={t('list.select', { name: row.name })}
              onChange={() => onToggle(row)}
            />
          )}
          {number}
        </label>
      </td>
      <td>{row.declaration ? <PageLink to={pages.declaration(row.declaration)}>{row.name}</PageLink> : row.name}</td>
      <td>{text(row.rank)}</td>
      <td>
        <StatusMark mark={row.mark} word={text(group.label)} />
      </td>
      <td className="nowrap">{row.daysLate > 0 ? t('sheet.lateDays', { count: row.daysLate }) : ''}</td>
      <td>{[text(row.note), row.chasedToday ? t('chase.reason.chasedToday') : ''].filter(Boolean).join(' · ')}</td>
      <td className="print-cell" />
      {mayExclude && (
        <td className="screen-only number">
          {row.declaration && (
            <Button size="small" onClick={() => onExclude(row)} aria-label={`${t('sheet.exclude')} ${row.name}`}>
              {t('sheet.exclude')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
};
