import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../api/shapes';
import type { Command } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { ChainPanel, FollowUpPanel, WindowPanel } from '../declaration/side-panels';
import { useDeclaration } from '../declaration/use-declaration';
import { PaperDesk } from './paper-desk';
import type { QueueRow } from './queue-model';
import { RungDesk } from './rung-desk';
import { type PaperAct, type RungAct, useRungDraft } from './use-signing';

interface OpenPaperProps {
  row: QueueRow;
  waiting: number;
  acts: { paper: Command<PaperAct, Receipt>; rung: Command<RungAct, Receipt> };
}

/** The paper in hand, and beside it who signs, which window runs and what came of it. */
export const OpenPaper = (props: OpenPaperProps): ReactNode =>
  props.row.paper.kind === 'rung' ? <OpenRung {...props} /> : <OpenDeclaration {...props} />;

const Waiting = (): ReactNode => (
  <div className="panel desk-paper">
    <RowsSkeleton rows={8} columns={1} />
  </div>
);

const OpenDeclaration = ({ row, waiting, acts }: OpenPaperProps): ReactNode => {
  const { t } = useTranslation('signing');
  const text = useText();
  const { paper, group, number } = row;
  const query = useDeclaration(paper.id);
  // The number that the paper had when it was taken in hand, while others leave the queue.
  const [place] = useState(() => (number ? t('place', { number, of: waiting }) : ''));
  return (
    <>
      <div className="desk" id="paper-in-hand" tabIndex={-1}>
        <QueryBody query={query} skeleton={<Waiting />} counting={paper.name}>
          {(declaration) => (
            <PaperDesk
              declaration={declaration}
              place={place}
              ownNote={group === 'own' ? text(paper.note) || t('goesOn') : null}
              act={acts.paper}
            />
          )}
        </QueryBody>
      </div>
      <aside className="desk-side">
        {query.data && (
          <>
            <ChainPanel declaration={query.data} />
            <WindowPanel declaration={query.data} />
            <FollowUpPanel declaration={query.data} />
            <Panel title={t('evidence')}>
              <PageLink to={pages.declaration(paper.id)}>{t('openForm')}</PageLink>
            </Panel>
          </>
        )}
        <NoBulk />
      </aside>
    </>
  );
};

const OpenRung = ({ row, acts }: OpenPaperProps): ReactNode => {
  const query = useRungDraft(row.paper.id, row.paper.level ?? 0);
  return (
    <>
      <div className="desk" id="paper-in-hand" tabIndex={-1}>
        <QueryBody query={query} skeleton={<Waiting />} counting={row.paper.name}>
          {(rung) => <RungDesk rung={rung} act={acts.rung} />}
        </QueryBody>
      </div>
      <aside className="desk-side">
        <NoBulk />
      </aside>
    </>
  );
};

const NoBulk = (): ReactNode => {
  const { t } = useTranslation('signing');
  return (
    <div className="panel no-bulk">
      <b>{t('noBulk.title')}</b>
      <p className="note">{t('noBulk.note')}</p>
    </div>
  );
};
