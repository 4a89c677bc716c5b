import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from './navigation';
import { pages } from './place';

/** "Not there" and "not yours" use the same words. */
export const MissingPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <main className="work stack">
      <h1>{t('missing.title')}</h1>
      <p>
        <PageLink to={pages.seats()} search={{ asOf: undefined, knownOn: undefined }}>
          {t('missing.act')}
        </PageLink>
      </p>
    </main>
  );
};

export const UnexpectedPage = ({ error }: { error: unknown }): ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <main className="work stack">
      <h1>{t('unexpected.title')}</h1>
      <p className="dim">{error instanceof Error ? error.message : ''}</p>
      <p>
        <Button onClick={() => window.location.reload()}>{t('unexpected.act')}</Button>
      </p>
    </main>
  );
};

/** Under 300 ms nothing is shown; a chunk of this console takes less. */
export const BlankPage = (): ReactNode => null;
