import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pledges } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { hrefOf, pages } from '../../app/place';
import { ClockDue } from '../../parts/clock';
import { FigureDoor } from '../../parts/figure';
import { RowsSkeleton } from '../../parts/skeletons';
import { usePrinting } from '../../parts/use-printing';
import { WhyButton } from '../../parts/why-button';
import { OwnPledges } from './own-pledges';
import { PledgeDrawer } from './pledge-drawer';
import { PledgeGroups } from './pledge-groups';
import { PledgeList } from './pledge-list';
import { RosterPaper } from './roster-paper';
import { showFrom, usePledges } from './use-pledges';
import './pledges-page.css';

/** S7 承诺: signed of must-sign by unit and rank, what is not filed or shown, what was done against it. */
export const PledgesPage = (): ReactNode => {
  const { t } = useTranslation(['pledges', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address] = useAddress('show', 'unit', 'rank');
  const query = usePledges(campaign, { ...address, show: showFrom(address.show) });
  const mine = usePledges(campaign, { show: 'mine' });
  const toSign = (mine.data?.list ?? []).filter(({ may }) => may.includes('sign'));
  return (
    <Frame title={t('frame:title.pledges')}>
      <CampaignTabs campaign={campaign} />
      <div className="work stack pledges">
        <div className="page-head">
          <h1>{t('pledges:title')}</h1>
          {query.data?.clock && <ClockDue clock={query.data.clock} />}
          {query.data && <WhyButton why={query.data.why} of={t('pledges:title')} />}
          <span className="grow" />
          <Button onClick={() => window.print()}>{t('pledges:print')}</Button>
        </div>
        <QueryBody query={query} skeleton={<RowsSkeleton rows={10} columns={6} />} counting={t('pledges:counting')}>
          {(pledges) => (
            <PledgesBody campaign={campaign} pledges={pledges} toSign={toSign.map(({ pledge }) => pledge)} />
          )}
        </QueryBody>
      </div>
    </Frame>
  );
};

const figures = ['asked', 'signed', 'unsigned', 'unfiled', 'unpublicised', 'breached', 'waived'] as const;

interface PledgesBodyProps {
  campaign: string;
  pledges: Pledges;
  /** What waits for the reader's own hand. */
  toSign: readonly string[];
}

const PledgesBody = ({ campaign, pledges, toSign }: PledgesBodyProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const printing = usePrinting();
  const narrow = useNarrow();
  const [address, change] = useAddress('by', 'pledge');
  const by = address.by === 'rank' ? 'rank' : 'unit';
  const told = figures.filter((key) => key !== 'unpublicised' || pledges.publicity !== null);
  const rowsOf = (key: (typeof figures)[number]): string =>
    hrefOf({ time: {} }, pages.pledges(campaign), key === 'asked' ? {} : { show: key });
  return (
    <>
      {narrow && <OwnPledges pledges={toSign} />}
      <dl className="panel pledges__figures screen-only">
        {told.map((key) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd>
              <FigureDoor value={pledges.figures[key]} label={t(`figure.${key}`)} rows={rowsOf(key)} size="big" />
            </dd>
          </div>
        ))}
      </dl>
      {!narrow && <OwnPledges pledges={toSign} />}
      {!narrow && pledges.units.length > 1 && (
        <section className="panel screen-only" aria-label={t('groups')}>
          <div className="panel__head">
            <h2>{t('groups')}</h2>
            <span className="segments" role="group" aria-label={t('groups')}>
              {(['unit', 'rank'] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === by}
                  onClick={() => change({ by: each === 'unit' ? undefined : each })}
                >
                  {t(`by.${each}`)}
                </button>
              ))}
            </span>
          </div>
          <PledgeGroups campaign={campaign} pledges={pledges} by={by} />
        </section>
      )}
      <PledgeList campaign={campaign} pledges={pledges} onOpen={(pledge) => change({ pledge })} />
      {printing && <RosterPaper pledges={pledges} />}
      {address.pledge && (
        <PledgeDrawer key={address.pledge} pledge={address.pledge} onClose={() => change({ pledge: undefined })} />
      )}
    </>
  );
};
