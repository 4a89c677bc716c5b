import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import type { PlacedRow } from './held-inbox';
import { DueDate, Otherwise, TimeLeft } from './inbox-table';
import type { ShownGroup } from './inbox-view';
import { Matter } from './matter';

interface InboxCardsProps {
  groups: ShownGroup[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
  /** Of the chosen row; it opens below its card. */
  detail: ReactNode;
}

/** The same list on a phone: read from top to bottom, each duty opens in its place. */
export const InboxCards = ({ groups, chosen, onChoose, detail }: InboxCardsProps): ReactNode => {
  const { t } = useTranslation('inbox');
  return groups.map((group) => (
    <section key={group.key} className="panel inbox__cards">
      <h2 className="inbox__group">
        {t(`group.${group.key}`)} <span className="dim">{group.rows.length}</span>
      </h2>
      <ul>
        {group.rows.map((placed) => (
          <li key={placed.row.key}>
            <Card placed={placed} open={placed.row.key === chosen} onChoose={onChoose} />
            {placed.row.key === chosen && detail}
          </li>
        ))}
      </ul>
    </section>
  ));
};

interface CardProps {
  placed: PlacedRow;
  open: boolean;
  onChoose: (key: string) => void;
}

const Card = ({ placed, open, onChoose }: CardProps): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const { row, settled } = placed;
  return (
    <button
      type="button"
      className={settled ? 'inbox__card is-gone' : 'inbox__card'}
      aria-expanded={open}
      data-row={row.key}
      onClick={() => onChoose(row.key)}
    >
      <span className="row wrap">
        <StatusMark
          mark={settled ? 'done' : row.clock.mark}
          word={settled ? undefined : <TimeLeft placed={placed} />}
        />
        <span className="dim small">
          <DueDate placed={placed} />
        </span>
      </span>
      <Matter row={row} />
      <span className="dim small">
        {text(row.to) && `${t('head.to')} ${text(row.to)}`}
        <span className="sep">
          {t('head.otherwise')} <Otherwise placed={placed} />
        </span>
      </span>
    </button>
  );
};
