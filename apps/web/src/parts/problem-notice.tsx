import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem-error';
import './states.css';

interface ProblemNoticeProps {
  error: unknown;
  onDismiss?: () => void;
}

/** A refusal: what was refused, by which rule, and what to do next. It stays where the act was; it is never only a toast. */
export const ProblemNotice = ({ error, onDismiss }: ProblemNoticeProps): ReactNode => {
  const { t } = useTranslation('parts');
  const box = useRef<HTMLDivElement>(null);
  const headId = useId();
  useEffect(() => box.current?.focus(), [error]);
  if (!error) return null;
  const problem = isProblem(error) ? error.problem : {};
  const title = isProblem(error) ? (problem.title ?? t('error.panel')) : t('error.network');
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box} aria-labelledby={headId}>
      <h2 id={headId}>{t('problem.refused', { what: title })}</h2>
      {problem.detail && !problem.remedy && <p>{problem.detail}</p>}
      {problem.errors && (
        <ul>
          {problem.errors.map((item) => (
            <li key={`${item.path}${item.message}`}>{item.message}</li>
          ))}
        </ul>
      )}
      <p>
        <b>{t('problem.next')}</b> {problem.remedy ?? t('problem.fallbackNext')}
      </p>
      <div className="row wrap">
        {problem.instance && <span className="small dim">{t('error.reference', { reference: problem.instance })}</span>}
        {problem.code && <span className="small dim">{problem.code}</span>}
        {onDismiss && <Button onClick={onDismiss}>{t('problem.dismiss')}</Button>}
      </div>
    </div>
  );
};
