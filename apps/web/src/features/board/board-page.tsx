import { Button } from 'antd';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdvance } from '../../api/live';
import { useScope } from '../../api/scope';
import type { Board } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { PageLink, useAddress, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { shortDate, shortInstant, timeOfDay } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { PhaseTimeline, TimelineLegend } from '../../parts/phase-timeline';
import { RowsSkeleton, TimelineSkeleton } from '../../parts/skeletons';
import { DebtList } from './debt-list';
import { FactsRow } from './facts-row';
import { LadderPanel } from './ladder-panel';
import { useBoard, useLadder } from './use-board';
import './board-page.css';

/** S2 总览: phases today, strands, next node, what is left, and the ladder of the next 24 hours. */
export const BoardPage = (): ReactNode => {
  const { t } = useTranslation(['board', 'frame']);
  const { c: campaign = '' } = useParams({ strict: false }) as { c?: string };
  const text = useText();
  const query = useBoard(campaign);
  const [address] = useAddress('meeting');
  const meeting = address.meeting === '1';
  return (
    <Frame
      title={query.data ? `${t('frame:title.board')} ${text(query.data.campaign.title)}` : t('frame:title.board')}
      campaign={query.data && text(query.data.campaign.title)}
      bare={meeting}
    >
      {!meeting && <CampaignTabs campaign={campaign} />}
      <div className={meeting ? 'work board board--meeting prints-wide' : 'work board prints-wide'}>
        <QueryBody query={query} skeleton={<BoardSkeleton />} counting={t('board:left')}>
          {(board) => <BoardBody campaign={campaign} board={board} meeting={meeting} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const BoardSkeleton = (): ReactNode => (
  <div className="board">
    <TimelineSkeleton lanes={5} />
    <RowsSkeleton rows={5} columns={4} />
  </div>
);

const BoardBody = ({ campaign, board, meeting }: { campaign: string; board: Board; meeting: boolean }): ReactNode => {
  const { t } = useTranslation(['board', 'parts']);
  const { timeline } = board;
  return (
    <>
      <BoardHead board={board} meeting={meeting} />
      <div className="panel">
        <FactsRow board={board} />
      </div>
      <Panel
        title={t('parts:timeline.title')}
        note={`${t('parts:timeline.range', { from: timeline.from, to: timeline.to })} · ${t('board:dayOf', { day: board.day.n, days: board.day.of })}`}
        acts={<TimelineLegend timeline={timeline} />}
        flush
      >
        <div className="board__timeline">
          <PhaseTimeline timeline={timeline} />
        </div>
      </Panel>
      <div className="board__columns">
        <Panel title={t('board:left')} note={t('board:upTo', { at: timeOfDay(board.point.asOf, 'second') })} flush>
          <DebtList debts={board.debts} />
        </Panel>
        <BoardLadder campaign={campaign} board={board} />
      </div>
    </>
  );
};

const BoardHead = ({ board, meeting }: { board: Board; meeting: boolean }): ReactNode => {
  const { t } = useTranslation(['board', 'parts']);
  const text = useText();
  const go = useGo();
  const { ledger, live } = useScope();
  const now = useAdvance(ledger)?.now ?? board.point.asOf;
  const { campaign } = board;
  const told = [
    t('board:versions', { plan: `v${campaign.planVersion}`, policy: campaign.policy }),
    campaign.issuedOn && t('board:issued', { date: shortDate(campaign.issuedOn) }),
  ];
  // Frozen figures are an address: whoever opens it sees the minute that the meeting saw.
  const freeze = (): void => go(window.location.pathname, { meeting: '1', ...(live && { asOf: now, knownOn: now }) });
  return (
    <div className="page-head">
      <h1>{meeting ? text(campaign.title) : t('board:title')}</h1>
      <span className="small dim">{told.filter(Boolean).join(' · ')}</span>
      <span className="grow" />
      {meeting ? (
        <>
          <span className="small dim">{t('board:frozen', { at: shortInstant(board.point.asOf) })}</span>
          <Button onClick={() => go(window.location.pathname, { asOf: '', knownOn: '' })}>
            {t('board:leaveMeeting')}
          </Button>
        </>
      ) : (
        <>
          <Button onClick={freeze}>{t('board:freeze')}</Button>
          <Button onClick={() => window.print()}>{t('parts:print.a3')}</Button>
        </>
      )}
    </div>
  );
};

const BoardLadder = ({ campaign, board }: { campaign: string; board: Board }): ReactNode => {
  const { t } = useTranslation(['board', 'parts']);
  const { live } = useScope();
  const [address] = useAddress('hours');
  const week = address.hours === '168';
  const longer = useLadder(campaign, '168', week);
  const ladder = week && longer.data ? longer.data : board.ladder;
  return (
    <Panel
      title={t(week ? 'parts:ladder.titleWeek' : 'parts:ladder.title')}
      note={t('board:forecastUntil', { at: shortInstant(ladder.to) })}
      acts={
        <PageLink className="small" to={pages.board(campaign)} search={{ hours: week ? undefined : '168' }}>
          {t(week ? 'board:oneDay' : 'board:sevenDays')}
        </PageLink>
      }
      flush
    >
      <LadderPanel
        campaign={campaign}
        rows={ladder.rows}
        today={board.timeline.today}
        mayAct={live}
        nextDue={board.nextNode?.clock.dueOn ?? null}
      />
    </Panel>
  );
};
