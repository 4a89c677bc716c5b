import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { documentDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../parts/empty-state';
import { MatrixLegend } from '../../parts/matrix-list';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { CoverageBody } from './coverage-body';
import { hasNoCountRule, isAllCovered } from './coverage-model';
import { type Grouping, useCoverage } from './use-coverage';
import './coverage-page.css';

/** S3 覆盖: units by what they still owe, duty by duty, with the persons behind the chosen cell at the right. */
export const CoveragePage = (): ReactNode => {
  const { t } = useTranslation(['coverage', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const language = useLanguage();
  const narrow = useNarrow();
  const [address, change] = useAddress('by', 'view', 'open');
  const by: Grouping = address.by === 'line' ? 'line' : 'block';
  const asList = narrow || address.view === 'list';
  const query = useCoverage(campaign, by);
  return (
    <Frame title={t('frame:title.coverage')} footNote={asList ? undefined : <MatrixKeys />}>
      <CampaignTabs campaign={campaign} />
      <div className="work coverage prints-wide">
        <div className="page-head">
          <h1>{t('coverage:title')}</h1>
          {!narrow && (
            <Segments
              label={t('coverage:view')}
              value={asList ? 'list' : 'matrix'}
              options={[
                { value: 'matrix', words: t('coverage:asMatrix') },
                { value: 'list', words: t('coverage:asList') },
              ]}
              onChoose={(view) => change({ view: view === 'list' ? 'list' : undefined })}
            />
          )}
          <Segments
            label={t('coverage:by')}
            value={by}
            options={[
              { value: 'line', words: t('coverage:byLine') },
              { value: 'block', words: t('coverage:byBlock') },
            ]}
            onChoose={(wanted) => change({ by: wanted === 'line' ? 'line' : undefined, open: undefined })}
          />
          <span className="grow" />
          {!asList && <MatrixLegend />}
          <Button onClick={() => window.print()}>{t('coverage:print')}</Button>
        </div>
        <QueryBody query={query} skeleton={<CoverageSkeleton />} counting={t('coverage:counting')}>
          {(coverage) => {
            if (hasNoCountRule(coverage)) return <EmptyState why={t('coverage:noRule')} />;
            return (
              <>
                {isAllCovered(coverage) && (
                  <p className="panel panel__body">
                    <StatusMark
                      mark="done"
                      word={t('coverage:allCovered', { date: documentDate(coverage.point.asOf, language) })}
                    />
                  </p>
                )}
                <CoverageBody key={by} campaign={campaign} by={by} coverage={coverage} asList={asList} />
              </>
            );
          }}
        </QueryBody>
      </div>
    </Frame>
  );
};

interface SegmentsProps {
  label: string;
  value: string;
  options: { value: string; words: string }[];
  onChoose: (value: string) => void;
}

const Segments = ({ label, value, options, onChoose }: SegmentsProps): ReactNode => (
  <span className="segments screen-only" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChoose(option.value)}
      >
        {option.words}
      </button>
    ))}
  </span>
);

const MatrixKeys = (): ReactNode => {
  const { t } = useTranslation('coverage');
  return (
    <span className="screen-only">
      <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> {t('keys.move')} <kbd>Enter</kbd> {t('keys.drill')}{' '}
      <kbd>x</kbd> {t('keys.select')}
    </span>
  );
};

const CoverageSkeleton = (): ReactNode => (
  <div className="coverage__columns">
    <div className="panel">
      <RowsSkeleton rows={14} columns={8} />
    </div>
    <div className="panel">
      <RowsSkeleton rows={14} columns={2} />
    </div>
  </div>
);
