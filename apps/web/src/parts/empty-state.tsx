import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { gridDate } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';
import './states.css';

interface EmptyStateProps {
  /** Why there is nothing: none of this kind, all done, or nothing after filtering. */
  why: string;
  nextDue?: string | null;
  /** The one thing to do from here. */
  act?: ReactNode;
}

export const EmptyState = ({ why, nextDue, act }: EmptyStateProps): ReactNode => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  return (
    <div className="empty">
      <p className="empty__why">{why}</p>
      {nextDue && <p>{t('empty.next', { date: gridDate(nextDue, language) })}</p>}
      {act}
    </div>
  );
};
