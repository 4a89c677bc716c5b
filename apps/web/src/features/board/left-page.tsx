import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRows } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useWhy } from '../../app/why-provider';
import { shortInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { useBoardRows } from './use-board';
import './left-page.css';

/** 欠账明细: the rows behind a figure of the board, the oldest first; as many as the figure says. */
export const LeftPage = (): ReactNode => {
  const { t } = useTranslation(['board', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const [address] = useAddress('figure');
  const query = useBoardRows(campaign, address.figure === 'drafts' ? 'drafts' : 'overdueDuties');
  return (
    <Frame title={t('frame:title.left')}>
      <CampaignTabs campaign={campaign} />
      <div className="work stack">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={12} columns={5} />} counting={t('board:rows.counting')}>
          {(listed) => <LeftBody campaign={campaign} listed={listed} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const LeftBody = ({ campaign, listed }: { campaign: string; listed: BoardRows }): ReactNode => {
  const { t } = useTranslation('board');
  const text = useText();
  const { attend } = useWhy();
  useEffect(() => {
    attend(listed.why);
    return () => attend(undefined);
  }, [attend, listed.why]);
  return (
    <>
      <div className="page-head">
        <h1>{text(listed.label)}</h1>
        <span className="small dim">{t('rows.count', { count: grouped(listed.rows.length) })}</span>
        <WhyButton why={listed.why} of={text(listed.label)} />
        <span className="grow" />
        <PageLink className="small screen-only" to={pages.board(campaign)}>
          {t('rows.back')}
        </PageLink>
        <Button onClick={() => window.print()}>{t('rows.print')}</Button>
      </div>
      <div className="panel">
        {listed.rows.length === 0 ? (
          <EmptyState why={t(`rows.empty.${listed.figure}`)} />
        ) : (
          <LeftTable campaign={campaign} listed={listed} />
        )}
      </div>
    </>
  );
};

const LeftTable = ({ campaign, listed }: { campaign: string; listed: BoardRows }): ReactNode => {
  const { t } = useTranslation('board');
  const text = useText();
  return (
    <div className="left-rows">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('rows.number')}</th>
            <th scope="col">{t('rows.unit')}</th>
            <th scope="col">{t(`rows.subject.${listed.figure}`)}</th>
            <th scope="col">{t(`rows.at.${listed.figure}`)}</th>
            <th scope="col">{t('rows.state')}</th>
            <th scope="col" className="screen-only">
              {t('rows.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.rows.map((row, index) => (
            <tr key={row.key}>
              <td>{index + 1}</td>
              <td>
                {row.unit.unitId ? (
                  <PageLink to={pages.unit(campaign, row.unit.unitId)}>{row.unit.name}</PageLink>
                ) : (
                  row.unit.name
                )}
              </td>
              <td>{row.path ? <PageLink to={row.path}>{text(row.subject)}</PageLink> : text(row.subject)}</td>
              <td className="nowrap">{shortInstant(row.at)}</td>
              <td>
                <StatusMark mark={row.mark} word={text(row.note) || undefined} />
              </td>
              <td className="screen-only">
                <WhyButton why={row.why} of={`${row.unit.name} ${text(row.subject)}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
