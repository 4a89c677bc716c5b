import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../app/navigation';
import { grouped } from '../i18n/numbers';
import './figure.css';

/** What a figure can be besides a number: each of them has a symbol of its own, and none of them is 0. */
export type FigureValue = number | 'protected' | 'notFilled' | 'notApplicable' | 'pending';

const symbols = { protected: '*', notFilled: '', notApplicable: '–', pending: '…' } as const;

interface FigureProps {
  value: FigureValue;
  /** What is counted, for those who hear the page. */
  label?: string;
  /** Written with the number, inside the door: 11 个单位. */
  unit?: string;
  /** The console's path of the rows behind it. Without one the figure is plain text. */
  rows?: string | null | undefined;
  size?: 'inline' | 'big';
}

/** A figure is a door: it opens the rows that it counts, and their number equals it. */
export const FigureDoor = ({ value, label, unit, rows, size = 'inline' }: FigureProps): ReactNode => {
  const { t } = useTranslation('parts');
  const written = typeof value === 'number' ? grouped(value) : symbols[value];
  const said = typeof value === 'number' ? written : t(`figure.${value}`);
  const text = unit ? `${written} ${unit}` : written;
  const className = `figure ${size === 'big' ? 'figure--big' : ''}`;
  const spoken = label ? t('figure.label', { label, value: unit ? `${said} ${unit}` : said }) : undefined;
  // A protected figure has no rows to open either: a door would tell that there is something behind it.
  if (!rows || typeof value !== 'number')
    return (
      <span className={`${className} figure--shut`} title={typeof value === 'number' ? undefined : said}>
        {text}
      </span>
    );
  return (
    <PageLink className={className} to={rows} aria-label={spoken}>
      {text}
    </PageLink>
  );
};
