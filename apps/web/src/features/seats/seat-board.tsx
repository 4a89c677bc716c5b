import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Board, Timeline } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { PhaseTimeline, TimelineLegend } from '../../parts/phase-timeline';
import { RowsSkeleton } from '../../parts/skeletons';
import { DebtList } from '../board/debt-list';
import { FactsRow } from '../board/facts-row';
import { LadderPanel } from '../board/ladder-panel';
import { useBoard } from '../board/use-board';

/** The campaign board in small, live, beside the seats. */
export const SeatBoard = ({ campaign }: { campaign: string }): ReactNode => {
  const { t } = useTranslation(['board', 'seats']);
  const text = useText();
  const query = useBoard(campaign);
  const board = query.data;
  return (
    <Panel
      className="seat-board"
      title={board ? text(board.campaign.title) : t('seats:board')}
      note={board && t('board:versions', { plan: `v${board.campaign.planVersion}`, policy: board.campaign.policy })}
      acts={
        <PageLink className="small" to={pages.board(campaign)}>
          {t('seats:openBoard')}
        </PageLink>
      }
      flush
    >
      <QueryBody query={query} skeleton={<RowsSkeleton rows={12} columns={3} />}>
        {(found) => <SeatBoardBody campaign={campaign} board={found} />}
      </QueryBody>
    </Panel>
  );
};

const SeatBoardBody = ({ campaign, board }: { campaign: string; board: Board }): ReactNode => {
  const { t } = useTranslation(['board', 'parts']);
  const { live } = useScope();
  return (
    <>
      <div className="seat-board__facts">
        <FactsRow board={board} slim />
      </div>
      <div className="seat-board__timeline">
        <PhaseTimeline timeline={firstStrand(board.timeline)} slim />
        <TimelineLegend timeline={board.timeline} />
      </div>
      <div className="seat-board__columns">
        <section>
          <h2>{t('board:left')}</h2>
          <DebtList debts={board.debts.slice(0, 5)} slim />
        </section>
        <section>
          <h2>{t('parts:ladder.title')}</h2>
          <LadderPanel
            campaign={campaign}
            rows={board.ladder.rows.slice(0, 5)}
            today={board.timeline.today}
            mayAct={live}
            slim
            nextDue={board.nextNode?.clock.dueOn ?? null}
          />
        </section>
      </div>
    </>
  );
};

/** In the first minute one strand shows what a strand is; the board has them all. */
const firstStrand = (timeline: Timeline): Timeline => ({ ...timeline, strands: timeline.strands.slice(0, 1) });
