import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../api/shapes';
import { useLanguage } from '../i18n/use-language';
import { useText } from '../i18n/use-text';
import { StatusMark } from './status-mark';
import './seat-card.css';

interface SeatCardProps {
  seat: Seat;
  busy: boolean;
  /** Nobody sits down where the office itself signs in. */
  closed: boolean;
  onTake: (seat: Seat) => void;
  onLeave: () => void;
}

/** A seat with its one waiting act: a quiet half and a strong half, when, what follows otherwise, and the way in. */
export const SeatCard = ({ seat, busy, closed, onTake, onLeave }: SeatCardProps): ReactNode => {
  const { t } = useTranslation('seats');
  const text = useText();
  const { act } = seat;
  const holder = useHolder(seat);
  const language = useLanguage();
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
            {language === 'en' && ' '}
            <b>{text(act.strong)}</b>
          </p>
          <div className="row wrap small">
            {text(act.when) && <StatusMark mark={act.mark} word={text(act.when)} />}
            <span className="dim">{text(act.otherwise)}</span>
          </div>
        </>
      ) : (
        <p className="seat__act dim">{t('noAct')}</p>
      )}
      <div className="row wrap seat__foot">
        <span className="small dim grow">{holder}</span>
        {seat.mine && (
          <Button loading={busy} onClick={onLeave}>
            {t('leave')}
          </Button>
        )}
        {closed ? null : seat.taken && !seat.mine ? (
          <Popconfirm title={t('takeOverAsk')} description={t('takeOverNote')} onConfirm={() => onTake(seat)}>
            <Button disabled={act?.ready === false}>{t('takeOver')}</Button>
          </Popconfirm>
        ) : (
          <Button type="primary" disabled={act?.ready === false} onClick={() => onTake(seat)}>
            {seat.mine ? t('back') : act ? text(act.button) : t('take')}
          </Button>
        )}
      </div>
    </section>
  );
};

/** Who sits there. Since when shows whether somebody has forgotten to get up. */
const useHolder = ({ mine, taken, since, left, person: { name } }: Seat): string => {
  const { t } = useTranslation('seats');
  if (mine && taken) return t('yours');
  if (taken) return since ? t('takenSince', { at: localTime(since), name }) : t('taken', { name });
  return left ? t('left', { name }) : t('colleague', { name });
};

/** By the clock on the wall of whoever looks. */
const localTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
