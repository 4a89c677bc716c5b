import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutsideLinks } from '../../api/session';
import type { OutsideLink } from '../../api/shapes';
import { grouped } from '../../i18n/numbers';
import { StatusMark } from '../../parts/status-mark';

const marks = { running: 'done', waiting: 'suspended', silent: 'overdue' } as const;

/** How the relay and the inbound clues stand. Nothing is shown of an installation without a worker for them. */
export const OutsideLine = (): ReactNode => {
  const { t } = useTranslation('drills');
  const links = useOutsideLinks().data ?? [];
  if (links.length === 0) return null;
  return (
    <section className="panel outside" aria-label={t('outside.title')}>
      <div className="panel__head">
        <h2>{t('outside.title')}</h2>
      </div>
      <ul className="outside__links">
        {links.map((link) => (
          <Link key={link.name} link={link} />
        ))}
      </ul>
    </section>
  );
};

const Link = ({ link: { name, state, reason, lag } }: { link: OutsideLink }): ReactNode => {
  const { t } = useTranslation('drills');
  return (
    <li className="row wrap">
      <span>{t(`outside.${name}`)}</span>
      <StatusMark mark={marks[state]} word={t(`outside.${state}`)} />
      {reason !== null && <span className="small dim">{t(`outside.${reason}`)}</span>}
      {lag !== null && lag > 0 && <span className="small">{t('outside.lag', { lag: grouped(lag) })}</span>}
    </li>
  );
};
