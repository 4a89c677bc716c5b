import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem-error';
import { officialLedger, useScope } from '../api/scope';
import { logInFromHere, useSession } from '../api/session';
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
  // A young ledger has little past: what is there today was not there on most of the days that can be asked for.
  const notThen = !useScope().live && problem?.code === 'NotFound';
  return (
    <div className="panel-error" role="alert">
      <span>
        {problem ? (problem.problem.title ?? problem.problem.detail ?? t('error.panel')) : t('error.network')}
      </span>
      {notThen ? (
        <span className="dim">{t('error.notThen')}</span>
      ) : (
        problem?.problem.remedy && <span className="dim">{problem.problem.remedy}</span>
      )}
      {problem?.reference && (
        <span className="small dim">{t('error.reference', { reference: problem.reference })}</span>
      )}
      {(problem?.code === 'NotSignedIn' || problem?.code === 'SeatTakenOver') && <SignInLink />}
      <Button onClick={onRetry}>{t('error.retry')}</Button>
    </div>
  );
};

/** In the office's own ledger to its sign-in and back to this page, else to the seats. */
const SignInLink = (): ReactNode => {
  const { t } = useTranslation('parts');
  const { ledger } = useScope();
  const office = useSession().data?.officeSignIn === true && ledger === officialLedger;
  if (!office) return <PageLink to={pages.seats()}>{t('error.signIn')}</PageLink>;
  return <a href={logInFromHere()}>{t('error.officeSignIn')}</a>;
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
