import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerItem } from '../../api/shapes';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { rowKeys } from '../../parts/row-keys';
import { EntryMarkLine } from '../../parts/entry-mark';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';

const columns = ['due', 'problem', 'class', 'channel', 'measure', 'owner', 'status'] as const;

interface LedgerTableProps {
  items: readonly LedgerItem[];
  chosen: string | undefined;
  onOpen: (item: string) => void;
}

/** Items by due date. Arrows go from row to row, Enter opens one. */
export const LedgerTable = ({ items, chosen, onOpen }: LedgerTableProps): ReactNode => {
  const { t } = useTranslation('ledger');
  return (
    <section className="panel ledger__list screen-only">
      <table className="table ledger__table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <LedgerLine key={item.item} item={item} chosen={item.item === chosen} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

interface LedgerLineProps {
  item: LedgerItem;
  chosen: boolean;
  onOpen: (item: string) => void;
}

const LedgerLine = ({ item, chosen, onOpen }: LedgerLineProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const text = useText();
  const language = useLanguage();
  const remaining = useRemaining();
  return (
    <tr
      data-item={item.item}
      tabIndex={0}
      className={chosen ? 'is-chosen' : ''}
      onClick={() => onOpen(item.item)}
      onKeyDown={rowKeys(() => onOpen(item.item))}
    >
      <td className="nowrap">
        {item.clock.dueOn ? gridDate(item.clock.dueOn, language) : <span className="dim">{t('notSet')}</span>}
        {item.status === 'rectifying' && <span className="ledger__left">{remaining(item.clock)}</span>}
      </td>
      <td>
        <span className="ledger__what">{item.description}</span>
        <span className="dim small">
          {item.unit.name}
          {item.person && <span className="sep">{item.person.name}</span>}
          {item.tendency && <span className="sep">{t('tendency')}</span>}
          {item.reopened > 0 && <span className="sep ledger__again">{t('reopened', { count: item.reopened })}</span>}
        </span>
      </td>
      <td>{text(item.problemClass)}</td>
      <td>{text(item.channel)}</td>
      <td>
        {item.measure ? (
          <span className="ledger__what">{item.measure}</span>
        ) : (
          <span className="dim">{t('notSet')}</span>
        )}
      </td>
      <td className="nowrap">{item.owner?.name ?? <span className="dim">{t('notSet')}</span>}</td>
      <td>
        <StatusMark mark={item.mark} word={text(item.statusLabel)} />
        <EntryMarkLine entry={item.entry} />
      </td>
    </tr>
  );
};
