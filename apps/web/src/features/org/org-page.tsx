import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { officialLedger, useScope } from '../../api/scope';
import { useSession } from '../../api/session';
import type { Units } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { RowsSkeleton } from '../../parts/skeletons';
import { RosterDrawer } from './roster-drawer';
import { UnitPersons } from './unit-persons';
import { UnitTree } from './unit-tree';
import { useUnits } from './use-org';
import './org-page.css';

/** S31 组织与人员: units by block and by line, and who held which post and rank on the chosen day. */
export const OrgPage = (): ReactNode => {
  const { t } = useTranslation(['org', 'frame']);
  const query = useUnits();
  const campaign = useSession().data?.campaignId;
  return (
    <Frame title={t('frame:title.org')}>
      {campaign && <CampaignTabs campaign={campaign} />}
      <div className="work org">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={3} />} counting={t('org:counting')}>
          {(units) => <OrgBody units={units} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

/** Whoever leads the office's own ledger appoints, issues and launches for as long as it runs, not on its first day only. */
const useLeads = (): boolean => {
  const { ledger } = useScope();
  const session = useSession().data;
  const isOffice = session?.roles.some(({ role }) => role === 'commissionOffice') === true;
  return isOffice && ledger === officialLedger && session?.ledger === officialLedger;
};

const OrgBody = ({ units: { units, mayImport } }: { units: Units }): ReactNode => {
  const { t } = useTranslation('org');
  const [address, change] = useAddress('unit', 'by', 'panel', 'from');
  const importing = mayImport && address.panel === 'roster';
  const ledOn = address.from === 'first-run';
  const leads = useLeads();
  const by = address.by === 'line' ? 'line' : 'block';
  const chosen = address.unit ?? units.find(({ open }) => open)?.unitId;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim small">{t('units', { count: units.length })}</span>
        <span className="grow" />
        {(ledOn || leads) && (
          <PageLink className="screen-only" to={pages.firstRun()}>
            {t(ledOn ? 'backToFirstRun' : 'toAppointments')}
          </PageLink>
        )}
        {mayImport && (
          <Button type="primary" className="screen-only" onClick={() => change({ panel: 'roster' })}>
            {t('roster.open')}
          </Button>
        )}
        <Button className="screen-only" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div className="org__columns">
        <section className="panel org__units screen-only">
          <Radio.Group
            value={by}
            optionType="button"
            options={(['block', 'line'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(event) => change({ by: event.target.value === 'line' ? 'line' : undefined })}
          />
          <UnitTree units={units} by={by} chosen={chosen} onChoose={(unit) => change({ unit })} />
        </section>
        <div className="org__persons">{chosen && <UnitPersons key={chosen} unit={chosen} />}</div>
      </div>
      <RosterDrawer open={importing} ledOn={ledOn} onClose={() => change({ panel: undefined })} />
    </>
  );
};
