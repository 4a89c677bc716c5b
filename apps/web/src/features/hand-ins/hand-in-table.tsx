import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandInRow } from '../../api/shapes';
import { gridDate } from '../../i18n/dates';
import { exactYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { rowKeys } from '../../parts/row-keys';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { LateMark } from './late-mark';

const columns = ['receipt', 'received', 'from', 'gift', 'amount', 'keeping', 'status'] as const;

interface HandInTableProps {
  rows: readonly HandInRow[];
  chosen: string | undefined;
  onOpen: (handIn: string) => void;
}

/** The register by day of receipt. Arrows go from row to row, Enter opens one. */
export const HandInTable = ({ rows, chosen, onOpen }: HandInTableProps): ReactNode => {
  const { t } = useTranslation('handIns');
  return (
    <section className="panel hand-ins__list screen-only">
      <table className="table hand-ins__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'number' : ''}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HandInLine key={row.handIn} row={row} chosen={row.handIn === chosen} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

interface HandInLineProps {
  row: HandInRow;
  chosen: boolean;
  onOpen: (handIn: string) => void;
}

const HandInLine = ({ row, chosen, onOpen }: HandInLineProps): ReactNode => {
  const { t } = useTranslation('handIns');
  const text = useText();
  const language = useLanguage();
  return (
    <tr
      data-hand-in={row.handIn}
      tabIndex={0}
      className={chosen ? 'is-chosen' : ''}
      onClick={() => onOpen(row.handIn)}
      onKeyDown={rowKeys(() => onOpen(row.handIn))}
    >
      <td className="nowrap">{row.receiptNumber}</td>
      <td>
        <span className="nowrap">{gridDate(row.receivedOn, language)}</span>
        <span className="hand-ins__late">
          <LateMark row={row} />
        </span>
      </td>
      <td>
        {row.person?.name ?? row.fromUnit?.name}
        {row.fromUnit?.unitId !== row.unit.unitId && <span className="hand-ins__under">{row.unit.name}</span>}
      </td>
      <td>
        {text(row.kind)}
        <span className="sep">
          {row.description} × {row.quantity}
        </span>
        <span className="hand-ins__under">{t('givenBy', { giver: text(row.giver) })}</span>
      </td>
      <td className="number">
        {row.amountFen === null ? <span className="dim">{t('notValued')}</span> : exactYuan(row.amountFen)}
      </td>
      <td>{row.keeping ? `${row.keeping.keeper.name} ${row.keeping.place}` : <span className="dim">–</span>}</td>
      <td>
        <StatusMark mark={row.mark} word={text(row.statusLabel)} />
        <EntryMarkLine entry={row.entry} />
      </td>
    </tr>
  );
};
