import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulletinFigure, BulletinPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';

interface BulletinFiguresProps {
  title: string;
  sheet: Pick<BulletinPage, 'figures' | 'pinned'>;
}

/** Each figure with its minute; behind it are its rows, as of that minute. */
export const BulletinFigures = ({ title, sheet: { figures, pinned } }: BulletinFiguresProps): ReactNode => {
  const { t } = useTranslation('bulletins');
  const text = useText();
  return (
    <section className="panel panel__body">
      <h3>{title}</h3>
      <p className="small dim">{t('figuresAt', { at: pointDate(pinned.asOf), position: grouped(pinned.position) })}</p>
      <dl className="pairs">
        {figures.map((figure) => (
          <div key={figure.key} style={{ display: 'contents' }}>
            <dt>{text(figure.label)}</dt>
            <dd>
              <FigureValue figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const FigureValue = ({ figure: { value, of, path } }: { figure: BulletinFigure }): ReactNode => {
  const { t } = useTranslation('bulletins');
  if (value === null) return <span className="dim">{t('tooFew')}</span>;
  const words = of === null ? grouped(value) : t('metOf', { value: grouped(value), of: grouped(of) });
  return path ? <PageLink to={path}>{words}</PageLink> : words;
};
