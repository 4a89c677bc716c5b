import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PledgeRow } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { type Chosen, isChoosable } from './bulk-model';

interface PledgeTableProps {
  rows: readonly PledgeRow[];
  chosen: Chosen;
  mayAct: boolean;
  publicity: boolean;
  onToggle: (row: PledgeRow) => void;
  onOpen: (pledge: string) => void;
}

/** The rows behind a figure: signature, archive and notice board stand beside each other, since none waits for another. */
export const PledgeTable = ({ rows, publicity, ...acts }: PledgeTableProps): ReactNode => {
  const { t } = useTranslation('pledges');
  return (
    <div className="pledges__rows screen-only">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.signed')}</th>
            <th scope="col">{t('column.filed')}</th>
            {publicity && <th scope="col">{t('column.shown')}</th>}
            <th scope="col">{t('column.breach')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PledgeLine key={row.pledge} row={row} publicity={publicity} {...acts} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

type PledgeLineProps = Omit<PledgeTableProps, 'rows'> & { row: PledgeRow };

const PledgeLine = ({ row, chosen, mayAct, publicity, onToggle, onOpen }: PledgeLineProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  const isChosen = chosen.has(row.pledge);
  const signed = row.status === 'signed';
  const word = row.daysLate > 0 ? t('late', { count: row.daysLate }) : t(`status.${row.status}`);
  return (
    <tr className={isChosen ? 'is-chosen' : ''} data-pledge={row.pledge}>
      <td>
        <span className="row">
          {mayAct && (
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChoosable(row)}
              aria-label={t('choose', { name: row.name })}
              onChange={() => onToggle(row)}
            />
          )}
          <button type="button" className="pledges__open" onClick={() => onOpen(row.pledge)}>
            {row.name}
          </button>
        </span>
      </td>
      <td className="dim">{row.subject === 'unit' ? t('ofUnit') : row.unit.name}</td>
      <td>{row.rank ? text(row.rank) : ''}</td>
      <td>
        <StatusMark mark={row.mark} word={word} />
      </td>
      <td className="nowrap">
        {row.signedOn && isoDate(row.signedOn)}
        {row.way === 'paper' && row.entry === null && <span className="dim"> {t('way.paper')}</span>}
        <EntryMarkLine entry={row.entry} />
      </td>
      <td className="nowrap">{row.filedOn ? isoDate(row.filedOn) : signed && <b>{t('figure.unfiled')}</b>}</td>
      {publicity && (
        <td>
          {row.shown.length > 0
            ? row.shown.map(({ channel }) => text(channel)).join('、')
            : signed && <b>{t('figure.unpublicised')}</b>}
        </td>
      )}
      <td>{row.breaches > 0 && <StatusMark mark="overdue" word={t('breachCount', { count: row.breaches })} />}</td>
    </tr>
  );
};
