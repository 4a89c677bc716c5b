import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem-error';
import { PageLink } from '../app/navigation';
import { pages } from '../app/place';
import { timeOfDay } from '../i18n/dates';
import './states.css';

interface PanelErrorProps {
  error: unknown;
  onRetry: () => void;
}

/** A panel that failed fails alone: what happened, a way to try again, and the number to quote. */
export const PanelError = ({ error, onRetry }: PanelErrorProps): ReactNode => {
  const { t } = useTranslation('parts');
  const problem = isProblem(error) ? error : undefined;
  return (
    <div className="panel-error" role="alert">
      <span>
        {problem ? (problem.problem.title ?? problem.problem.detail ?? t('error.panel')) : t('error.network')}
      </span>
      {problem?.problem.remedy && <span className="dim">{problem.problem.remedy}</span>}
      {problem?.reference && (
        <span className="small dim">{t('error.reference', { reference: problem.reference })}</span>
      )}
      {(problem?.code === 'NotSignedIn' || problem?.code === 'SeatTakenOver') && (
        <PageLink to={pages.seats()}>{t('error.signIn')}</PageLink>
      )}
      <Button onClick={onRetry}>{t('error.retry')}</Button>
    </div>
  );
};

/** The panel still shows what it had; this says from when. */
export const StaleNotice = ({ since, onRetry }: { since: number; onRetry: () => void }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <div className="stale" role="status">
      {t('error.stale', { at: timeOfDay(new Date(since).toISOString()) })}
      <Button size="small" onClick={onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  );
};
