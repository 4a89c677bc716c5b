import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checks } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { CheckDetail } from './check-detail';
import { CheckTable } from './check-table';
import { PlanCheckDrawer, PlanCheckOpener } from './plan-check-form';
import { type CheckShown, useChecks } from './use-checks';
import './checks-page.css';

/** S13 检查抽查: the checks of a campaign; one of them with its frozen list, its draw and what was found. */
export const ChecksPage = (): ReactNode => {
  const { t } = useTranslation('frame');
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [{ check }] = useAddress('check');
  return (
    <Frame title={t('title.checks')}>
      <CampaignTabs campaign={campaign} />
      <div className="work checks">
        {check ? <CheckDetail key={check} check={check} /> : <CheckList campaign={campaign} />}
      </div>
    </Frame>
  );
};

const CheckList = ({ campaign }: { campaign: string }): ReactNode => {
  const { t } = useTranslation('checks');
  const [address, change] = useAddress('show', 'check', 'unit', 'duty', 'figure');
  const show = address.show as CheckShown | undefined;
  const query = useChecks(campaign, show);
  const [planning, setPlanning] = useState(address.duty !== undefined);
  const close = (): void => {
    setPlanning(false);
    change({ unit: undefined, duty: undefined, figure: undefined });
  };
  return (
    <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={7} />} counting={t('counting')}>
      {(checks) => (
        <>
          <div className="page-head">
            <h1>{t('title')}</h1>
            <span className="grow" />
            {checks.mayPlan && <PlanCheckOpener onOpen={() => setPlanning(true)} />}
          </div>
          <ShownChoice checks={checks} show={show} onChange={(next) => change({ show: next })} />
          {checks.rows.length === 0 ? (
            <div className="panel">
              <EmptyState why={t(checks.total === 0 ? 'empty.none' : 'empty.filtered')} />
            </div>
          ) : (
            <CheckTable rows={checks.rows} onOpen={(check) => change({ check })} />
          )}
          {planning && checks.mayPlan && (
            <PlanCheckDrawer
              checks={checks}
              scope={address}
              onClose={close}
              onPlanned={(check) => change({ check, unit: undefined, duty: undefined, figure: undefined })}
            />
          )}
        </>
      )}
    </QueryBody>
  );
};

interface ShownChoiceProps {
  checks: Checks;
  show: CheckShown | undefined;
  onChange: (show: CheckShown | undefined) => void;
}

const ShownChoice = ({ checks, show, onChange }: ShownChoiceProps): ReactNode => {
  const { t } = useTranslation('checks');
  const text = useText();
  return (
    <div className="row screen-only">
      <div className="segments checks__shown" role="group" aria-label={t('shown')}>
        <button type="button" aria-pressed={!show} onClick={() => onChange(undefined)}>
          {t('all')} {checks.total}
        </button>
        {checks.shown.map(({ key, label, count }) => (
          <button
            key={key}
            type="button"
            aria-pressed={show === key}
            onClick={() => onChange(show === key ? undefined : key)}
          >
            {text(label)} {count}
          </button>
        ))}
      </div>
    </div>
  );
};
