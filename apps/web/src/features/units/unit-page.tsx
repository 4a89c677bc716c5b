import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { UnitPage as UnitAnswer } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { LadderPanel } from '../board/ladder-panel';
import { Activities } from './activities';
import { RecordDrawer } from './record-drawer';
import { UnitDuties } from './unit-duties';
import { useUnit } from './use-unit';
import './unit-page.css';

/** S5 单位: what one unit owes, where it stands on the ladder, who answers for it, what it has done. */
export const UnitPage = (): ReactNode => {
  const { t } = useTranslation(['units', 'frame']);
  const { c: campaign = '', u: unit = '' } = useParams({ strict: false }) as { c?: string; u?: string };
  const query = useUnit(campaign, unit);
  return (
    <Frame title={query.data?.unit.name ?? t('frame:title.unit')}>
      <CampaignTabs campaign={campaign} />
      <div className="work stack">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={12} columns={5} />} counting={t('units:counting')}>
          {(page) => <UnitBody page={page} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const UnitBody = ({ page }: { page: UnitAnswer }): ReactNode => {
  const { t } = useTranslation('units');
  const { live } = useScope();
  const [recording, setRecording] = useState(false);
  const { campaign, unit, point, duties } = page;
  const left = duties.filter(({ clock }) => clock.mark !== 'done').length;
  const mayRecord = live && page.acts.includes('record');
  return (
    <>
      <UnitHead page={page} />
      <Panel title={t('duties')} note={left === 0 ? t('nothingLeft') : t('left', { count: left })} flush>
        <UnitDuties duties={duties} today={point.asOf} />
      </Panel>
      <div className="unit-columns">
        <Panel
          title={t('activities')}
          note={page.activities.length > 0 ? `${page.activities.length}` : undefined}
          acts={
            mayRecord && (
              <Button className="screen-only" onClick={() => setRecording(true)}>
                {t('record.open')}
              </Button>
            )
          }
        >
          <Activities page={page} />
        </Panel>
        <div className="stack">
          <Panel title={t('people')}>
            <People people={page.people} />
          </Panel>
          <Panel title={t('ladder')} flush>
            <LadderPanel campaign={campaign.campaignId} rows={page.ladder.rows} today={point.asOf} mayAct={live} slim />
          </Panel>
        </div>
      </div>
      {recording && <RecordDrawer page={page} unit={unit.unitId} onClose={() => setRecording(false)} />}
    </>
  );
};

const UnitHead = ({ page }: { page: UnitAnswer }): ReactNode => {
  const { t } = useTranslation('units');
  const text = useText();
  const { campaign, unit, path } = page;
  return (
    <div className="page-head">
      <h1>{unit.fullName}</h1>
      <span className="small dim">
        {path.map(({ name }) => name).join(' › ')}
        <span className="sep">{text(campaign.title)}</span>
      </span>
      <span className="grow" />
      <PageLink className="small screen-only" to={pages.coverage(campaign.campaignId)}>
        {t('toCoverage')}
      </PageLink>
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </div>
  );
};

const People = ({ people }: { people: UnitAnswer['people'] }): ReactNode => {
  const { t } = useTranslation('units');
  const text = useText();
  if (people.length === 0) return <p className="dim">{t('nobody')}</p>;
  return (
    <dl className="pairs">
      {people.map(({ role, persons }) => (
        <div key={role.zh} className="unit-people">
          <dt>{text(role)}</dt>
          <dd>{persons.map(({ name, post }) => (post ? `${name}（${post}）` : name)).join('、')}</dd>
        </div>
      ))}
    </dl>
  );
};
