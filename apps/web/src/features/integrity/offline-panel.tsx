import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel';
import type { Integrity } from './use-integrity';

/** Whoever does not believe this server needs a file, a key and Node; none of them a sign-in. */
export const OfflinePanel = ({ integrity }: { integrity: Integrity }): ReactNode => {
  const { t } = useTranslation('integrity');
  const { house, key } = integrity;
  const command = `node taizhang-verify.mjs FILE --key '${key ?? ''}'`;
  return (
    <Panel title={t('offline.title')}>
      <div className="stack">
        <p>{t('offline.why')}</p>
        <p className="screen-only">
          <a href="/api/verifier" download>
            {t('offline.download')}
          </a>
        </p>
        {key === null ? (
          <p className="dim">{t('offline.noKey')}</p>
        ) : (
          <>
            <dl className="pairs">
              <dt>{t('offline.house')}</dt>
              <dd>{house}</dd>
              <dt>{t('offline.key')}</dt>
              <dd className="integrity__key">{key}</dd>
            </dl>
            <pre className="integrity__command">{command}</pre>
          </>
        )}
        <p className="dim small">{t('offline.keyNote')}</p>
        <p className="dim small">{t('offline.event')}</p>
      </div>
    </Panel>
  );
};
