import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Clock } from '../../api/shapes';
import { shortDate, weekday } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import './facts-row.css';

/** Where today lies: phases (several, or none), the next node, and the cut-off that ends the leniency window. */
export const FactsRow = ({ board, slim = false }: { board: Board; slim?: boolean }): ReactNode => {
  const { t } = useTranslation('board');
  const text = useText();
  return (
    <div className={slim ? 'facts facts--slim' : 'facts'}>
      <div>
        <span className="facts__key">{t('todayIn')}</span>
        {board.phasesToday.length === 0 && <b>{t('noPhase')}</b>}
        {board.phasesToday.map((phase) => (
          <span key={phase.key}>
            <b>{text(phase.label)}</b>
            {phase.of !== null && <span className="facts__day">{t('dayOf', { day: phase.day, days: phase.of })}</span>}
          </span>
        ))}
      </div>
      <div>
        <span className="facts__key">{t('nextNode')}</span>
        {board.nextNode ? (
          <Node label={text(board.nextNode.label)} clock={board.nextNode.clock} slim={slim} />
        ) : (
          <span className="dim">{t('noNode')}</span>
        )}
      </div>
      {board.leniency && (
        <div>
          <span className="facts__key">{text(board.leniency.label)}</span>
          <Node label="" clock={board.leniency.clock} slim={slim} />
        </div>
      )}
    </div>
  );
};

const Node = ({ label, clock, slim }: { label: string; clock: Clock; slim: boolean }): ReactNode => {
  const language = useLanguage();
  const remaining = useRemainingWithMakeUp();
  const date = clock.dueOn ? [shortDate(clock.dueOn), slim ? '' : weekday(clock.dueOn, language)].join(' ').trim() : '';
  return (
    <span className="facts__node">
      <b>{[date, label].filter(Boolean).join(' ')}</b>
      {clock.mark === 'notDue' ? (
        <span>{remaining(clock)}</span>
      ) : (
        <StatusMark mark={clock.mark} word={remaining(clock)} />
      )}
    </span>
  );
};
