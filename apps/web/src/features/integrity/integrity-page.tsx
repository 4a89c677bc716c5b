import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../../app/frame/frame';
import { QueryBody } from '../../app/query-body';
import { RowsSkeleton } from '../../parts/skeletons';
import { ImportBundle } from '../bundles/import-bundle';
import { CheckpointPanel } from './checkpoint-panel';
import { OfflinePanel } from './offline-panel';
import { PaperPanel } from './paper-panel';
import { PaperSheet } from './paper-sheet';
import { RangePanel } from './range-panel';
import { SheetPanel } from './sheet-panel';
import { type Integrity, useIntegrity } from './use-integrity';
import './integrity-page.css';

/** S28 存证: the last checkpoint, where it was handed, what lies behind it; a range verified; the way to verify without us. */
export const IntegrityPage = (): ReactNode => {
  const { t } = useTranslation('integrity');
  const query = useIntegrity();
  return (
    <Frame title={t('title')} footNote={t('paperNote')}>
      <div className="work integrity">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={3} />} counting={t('counting')}>
          {(integrity) => <IntegrityBody integrity={integrity} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const IntegrityBody = ({ integrity }: { integrity: Integrity }): ReactNode => {
  const { t } = useTranslation('integrity');
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim small">{t('subtitle')}</span>
        <span className="grow" />
        <ImportBundle />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <div className="integrity__columns">
        <div className="stack">
          <CheckpointPanel integrity={integrity} />
          <RangePanel integrity={integrity} />
          <SheetPanel />
          <PaperPanel />
        </div>
        <OfflinePanel integrity={integrity} />
      </div>
      {integrity.checkpoints[0] && <PaperSheet checkpoint={integrity.checkpoints[0]} />}
    </>
  );
};
