import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../api/shapes';
import { useText } from '../i18n/use-text';
import { StatusMark } from './status-mark';
import './seat-card.css';

interface SeatCardProps {
  seat: Seat;
  busy: boolean;
  onTake: (seat: Seat) => void;
  onLeave: () => void;
}

/** A seat with its one waiting act: a quiet half and a strong half, when, what follows otherwise, and the way in. */
export const SeatCard = ({ seat, busy, onTake, onLeave }: SeatCardProps): ReactNode => {
  const { t } = useTranslation('seats');
  const text = useText();
  const { act } = seat;
  return (
    <section className="panel seat">
      <div className="row wrap">
        <h2>{text(seat.label)}</h2>
        <span className="small dim">{seat.person.unitName}</span>
      </div>
      {act ? (
        <>
          <p className="seat__act sentence">
            {text(act.quiet)}
            <b>{text(act.strong)}</b>
          </p>
          <div className="row wrap small">
            <StatusMark mark={act.mark} word={text(act.when)} />
            <span className="dim">{text(act.otherwise)}</span>
          </div>
        </>
      ) : (
        <p className="seat__act dim">{t('noAct')}</p>
      )}
      <div className="row wrap seat__foot">
        <span className="small dim grow">
          {seat.mine
            ? t('yours')
            : seat.taken
              ? t('taken', { name: seat.person.name })
              : t('colleague', { name: seat.person.name })}
        </span>
        {seat.mine && (
          <Button loading={busy} onClick={onLeave}>
            {t('leave')}
          </Button>
        )}
        <Button
          type="primary"
          disabled={(seat.taken && !seat.mine) || act?.ready === false}
          onClick={() => onTake(seat)}
        >
          {seat.mine ? t('back') : act ? text(act.button) : t('take')}
        </Button>
      </div>
    </section>
  );
};
