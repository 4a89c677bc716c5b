import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill, Session } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { PageLink } from '../navigation';
import { pages } from '../place';

interface LostSeatProps {
  seat: Session['lostSeat'];
  drill: Drill;
}

/** Whoever sat here learns at once that somebody else goes on in this seat. */
export const LostSeat = ({ seat, drill }: LostSeatProps): ReactNode => {
  const { t } = useTranslation('seats');
  const text = useText();
  if (!seat) return null;
  const label = drill.seats.find((each) => each.seat === seat)?.label;
  return (
    <div className="band band--drill" role="alert">
      <div className="band__bar">
        <b>{t('lost', { seat: text(label) })}</b>
        <PageLink to={pages.seats()}>{t('lostAct')}</PageLink>
      </div>
    </div>
  );
};
