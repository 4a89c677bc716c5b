import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WithdrawalCard } from '../../api/shapes';
import { shortDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';
import { useWhen } from '../../parts/use-when';
import { type Column, knownLate } from './wall-model';

interface WallProps {
  columns: Column[];
  today: string;
  onOpen: (withdrawal: string) => void;
}

/** One column a state, cards by countdown. On a phone the columns lie below one another, empty ones left out. */
export const Wall = ({ columns, today, onOpen }: WallProps): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const text = useText();
  return (
    <div className="wall screen-only">
      {columns.map((column) => (
        <section
          key={column.key}
          className={column.cards.length === 0 ? 'wall__column wall__column--empty' : 'wall__column'}
          aria-label={text(column.label)}
        >
          <h2
            className={
              column.key === 'overdue' && column.cards.length > 0 ? 'wall__head wall__head--late' : 'wall__head'
            }
          >
            {text(column.label)} <span>{column.cards.length}</span>
          </h2>
          {column.cards.length === 0 ? (
            <p className="wall__none">{t('none')}</p>
          ) : (
            <ul>
              {column.cards.map((card) => (
                <li key={card.withdrawal}>
                  <WallCard card={card} today={today} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
};

interface WallCardProps extends Pick<WallProps, 'today' | 'onOpen'> {
  card: WithdrawalCard;
}

const WallCard = ({ card, today, onOpen }: WallCardProps): ReactNode => {
  const { t } = useTranslation('withdrawals');
  const text = useText();
  const remaining = useRemaining();
  const when = useWhen(today);
  const late = knownLate(card);
  const settled = card.column === 'settled';
  return (
    <button type="button" className="wall__card" data-card={card.withdrawal} onClick={() => onOpen(card.withdrawal)}>
      <span className="wall__person">
        <b>{card.person.name}</b> <span className="dim">{card.person.unitName}</span>
      </span>
      <span className="wall__item">
        {text(card.sector)}
        <span className="sep">{card.item.content}</span>
      </span>
      <StatusMark mark={card.mark} word={settled ? t(`status.${card.status}`) : remaining(card.clock)} />
      <span className="dim small">
        {card.withdrawnOn
          ? t('card.withdrawn', { date: shortDate(card.withdrawnOn) })
          : card.agreedOn
            ? t('card.agreed', { date: shortDate(card.agreedOn) })
            : card.clock.dueOn && t('card.due', { date: shortDate(card.clock.dueOn) })}
        {late > 0 && card.knownOn && (
          <span className="sep">{t('card.known', { date: shortDate(card.knownOn), days: late })}</span>
        )}
      </span>
      {card.refused && <span className="small wall__refused">{t('card.refused')}</span>}
      {card.rung && !settled && (
        <span className="small dim">{t('card.rung', { at: when(card.rung.at), name: text(card.rung.label) })}</span>
      )}
    </button>
  );
};
