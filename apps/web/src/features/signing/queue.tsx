import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningDesk } from '../../api/shapes';
import { shortDate, timeOfDay } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { LiveNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';
import { type DeskPaper, queueRows } from './queue-model';

interface QueueProps {
  desk: SigningDesk;
  /** Papers that have left since the list was shown; they stay, struck. */
  gone: ReadonlySet<string>;
  arrived: number;
  onLoad: () => void;
  chosen: string | undefined;
  rosterOpen: boolean;
  onOpen: (key: string) => void;
  onRoster: (() => void) | undefined;
  /** That the last paper is in the log. */
  recorded: ReactNode;
}

/** The papers by due date. Opening one never reorders the others. */
export const Queue = (props: QueueProps): ReactNode => {
  const { desk, chosen, onRoster, rosterOpen } = props;
  const { t } = useTranslation('signing');
  const rows = queueRows(desk.groups);
  return (
    <nav className="queue" aria-label={t('queue')}>
      <div className="queue__head">
        <h1>{t('title')}</h1>
        <span className="small dim">{t('waiting', { count: desk.waiting })}</span>
        <LiveNotice arrived={props.arrived} onLoad={props.onLoad} />
        {props.recorded}
      </div>
      {desk.groups.map((group) => (
        <section key={group.key} aria-label={t(`group.${group.key}`)}>
          <div className="queue__group">
            <b>{t(`group.${group.key}`)}</b>
            <span>{group.papers.length}</span>
            {group.key === 'nil' && onRoster && (
              <Button aria-pressed={rosterOpen} onClick={onRoster}>
                {t('roster.open')}
              </Button>
            )}
          </div>
          <ul>
            {group.papers.map((paper) => (
              <QueueLine
                key={paper.key}
                paper={paper}
                number={rows.find((row) => row.paper.key === paper.key)?.number ?? null}
                done={group.key === 'signedToday' || props.gone.has(paper.key)}
                chosen={!rosterOpen && paper.key === chosen}
                onOpen={() => props.onOpen(paper.key)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};

interface QueueLineProps {
  paper: DeskPaper;
  number: number | null;
  done: boolean;
  chosen: boolean;
  onOpen: () => void;
}

const QueueLine = ({ paper, number, done, chosen, onOpen }: QueueLineProps): ReactNode => {
  const text = useText();
  return (
    <li className={`queue__line queue__line--${paper.kind} ${chosen ? 'is-chosen' : ''} ${done ? 'is-gone' : ''}`}>
      <button type="button" aria-current={chosen ? 'true' : undefined} onClick={onOpen} data-paper={paper.key}>
        <span className="queue__number">{number}</span>
        <span className="queue__name">{paper.name}</span>
        <span className="queue__subject">{text(paper.note ?? paper.subject)}</span>
        <QueueState paper={paper} done={done} />
      </button>
    </li>
  );
};

const QueueState = ({ paper, done }: { paper: DeskPaper; done: boolean }): ReactNode => {
  const { t } = useTranslation('signing');
  const remaining = useRemaining();
  const { clock, mark } = paper;
  if (done) return <StatusMark mark="done" word={paper.at ? timeOfDay(paper.at) : t('done')} />;
  if (paper.note) return null;
  if (!clock) return <StatusMark mark={mark} />;
  const due = clock.dueOn ? t('dueOn', { date: shortDate(clock.dueOn) }) : remaining(clock);
  return <StatusMark mark={mark} word={mark === 'overdue' ? remaining(clock) : due} />;
};
