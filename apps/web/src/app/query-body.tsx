import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelError, StaleNotice } from '../parts/panel-error';

/** What a panel needs of a question, asked once or page by page. */
type Asked<Data> = Pick<UseQueryResult<Data>, 'data' | 'isError' | 'dataUpdatedAt' | 'error'> & {
  readonly refetch: () => unknown;
};

interface QueryBodyProps<Data> {
  query: Asked<Data>;
  /** Of the true shape. It shows after 300 ms, not before. */
  skeleton: ReactNode;
  /** What is being counted, said after two seconds. */
  counting?: string;
  children: (data: Data) => ReactNode;
}

/** Waiting, failing and showing, the same way in every panel: a panel that fails keeps its last data and fails alone. */
export const QueryBody = <Data,>({ query, skeleton, counting, children }: QueryBodyProps<Data>): ReactNode => {
  const retry = (): void => void query.refetch();
  if (query.data !== undefined)
    return (
      <>
        {query.isError && <StaleNotice since={query.dataUpdatedAt} onRetry={retry} />}
        {children(query.data)}
      </>
    );
  if (query.isError) return <PanelError error={query.error} onRetry={retry} />;
  return <Waiting skeleton={skeleton} counting={counting} />;
};

const Waiting = ({ skeleton, counting }: { skeleton: ReactNode; counting: string | undefined }): ReactNode => {
  const { t } = useTranslation('parts');
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [300, 2000].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  if (waited === 0) return null;
  return (
    <div aria-busy>
      <p className={waited < 2000 ? 'only-heard' : 'panel__body dim'} role="status">
        {counting ? t('loading.counting', { what: counting }) : t('loading.working')}
      </p>
      {skeleton}
    </div>
  );
};
