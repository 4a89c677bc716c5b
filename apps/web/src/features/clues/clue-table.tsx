import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clues } from '../../api/shapes';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';

type Group = Clues['groups'][number];

/** One group of clues, earliest clock first. A row says where a clue stands, never what it is about. */
export const ClueTable = ({ group, onOpen }: { group: Group; onOpen: (clue: string) => void }): ReactNode => {
  const { t } = useTranslation('clues');
  const text = useText();
  return (
    <section className="panel clues__group">
      <h2>
        {text(group.label)} <span className="dim">{group.rows.length}</span>
      </h2>
      <table className="clues__table">
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.received')}</th>
            <th scope="col">{t('column.class')}</th>
            <th scope="col">{t('column.status')}</th>
            <th scope="col">{t('column.officers')}</th>
            <th scope="col">{t('column.clock')}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <ClueLine key={row.clue} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const ClueLine = ({ row, onOpen }: { row: Group['rows'][number]; onOpen: (clue: string) => void }): ReactNode => {
  const { t } = useTranslation('clues');
  const text = useText();
  const language = useLanguage();
  const remaining = useRemaining();
  return (
    <tr
      data-clue={row.clue}
      tabIndex={0}
      onClick={() => onOpen(row.clue)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(row.clue);
      }}
    >
      <td className="clues__number">
        {row.clue}
        {row.priority && <span className="clues__flag">{t('priority')}</span>}
        {row.named && <span className="clues__flag">{t('realName')}</span>}
      </td>
      <td>
        {gridDate(row.receivedOn, language)} <span className="dim">{text(row.channel)}</span>
      </td>
      <td>{row.problemClass ?? <span className="dim">{t('notClassified')}</span>}</td>
      <td>
        {text(row.status)}
        {row.wayLabel && <span className="dim"> {text(row.wayLabel)}</span>}
        {row.chases > 0 && <span className="dim"> {t('chased', { count: row.chases })}</span>}
      </td>
      <td>{row.officers.map(({ name }) => name).join('、') || <span className="dim">{t('nobody')}</span>}</td>
      <td>
        {row.clock && row.clockLabel ? (
          <>
            <StatusMark mark={row.mark} word={remaining(row.clock)} />{' '}
            <span className="dim small">{text(row.clockLabel)}</span>
          </>
        ) : (
          <span className="dim">{t('noClock')}</span>
        )}
      </td>
    </tr>
  );
};
