import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkReceipt } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import type { DeskPaper } from './queue-model';
import { useSeen } from './use-seen';
import { useSignRoster } from './use-signing';

interface RosterProps {
  /** As it stood when the roster was opened: a frozen list, never "whatever matches now". */
  papers: DeskPaper[];
  onClose: () => void;
}

/** Nil declarations by roster: every name is shown, each can be left out, each becomes one event with its own receipt. */
export const Roster = ({ papers, onClose }: RosterProps): ReactNode => {
  const { t } = useTranslation('signing');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [receipt, setReceipt] = useState<BulkReceipt | undefined>();
  const sign = useSignRoster(setReceipt);
  const seen = useSeen(papers.map(({ key }) => key).join(' '));
  const names = papers.map(({ key }) => key);
  const allSeen = seen.all(names);
  const chosen = papers.filter(({ key }) => !left.has(key));
  const toggle = (key: string): void =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <>
      <article className="panel desk-paper">
        <header className="desk-paper__head">
          <div>
            <h2>{t('roster.title')}</h2>
            <p className="small dim">{t('roster.note', { count: papers.length })}</p>
          </div>
        </header>
        <table className="table roster">
          <thead>
            <tr>
              <th scope="col">{t('roster.take')}</th>
              <th scope="col">{t('roster.name')}</th>
              <th scope="col">{t('roster.content')}</th>
              <th scope="col">{t('roster.result')}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <RosterLine
                key={paper.key}
                paper={paper}
                taken={!left.has(paper.key)}
                onToggle={() => toggle(paper.key)}
                receipt={receipt?.items.find(({ id }) => id === paper.id)}
                signed={receipt !== undefined}
                end={<span className="section-end" ref={seen.endOf(paper.key)} />}
              />
            ))}
          </tbody>
        </table>
      </article>
      <div className="panel desk-acts">
        <ProblemNotice error={sign.error} onDismiss={sign.reset} />
        <p className="note" id="roster-note" role="status">
          {receipt
            ? t('roster.done', { accepted: receipt.accepted, refused: receipt.refused })
            : t(allSeen ? 'roster.signOpen' : 'roster.signShut')}
        </p>
        <div className="desk-acts__row">
          {!receipt && (
            <Button
              size="large"
              className="sign-button"
              aria-disabled={!allSeen || chosen.length === 0}
              aria-describedby="roster-note"
              loading={sign.isPending}
              onClick={() =>
                allSeen &&
                chosen.length > 0 &&
                sign.mutate(chosen.map(({ id, revision }) => ({ declaration: id, revision })))
              }
            >
              {t('roster.sign', { count: chosen.length })}
            </Button>
          )}
          <RecordedNotice recorded={sign.recorded} />
          <span className="grow" />
          <Button size="large" onClick={onClose}>
            {t(receipt ? 'roster.close' : 'back')}
          </Button>
        </div>
      </div>
    </>
  );
};

interface RosterLineProps {
  paper: DeskPaper;
  taken: boolean;
  onToggle: () => void;
  receipt: BulkReceipt['items'][number] | undefined;
  signed: boolean;
  end: ReactNode;
}

const RosterLine = ({ paper, taken, onToggle, receipt, signed, end }: RosterLineProps): ReactNode => {
  const { t } = useTranslation('signing');
  const text = useText();
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          className="tick"
          checked={taken}
          disabled={signed}
          aria-label={paper.name}
          onChange={onToggle}
        />
      </td>
      <th scope="row">{paper.name}</th>
      <td>{text(paper.subject)}</td>
      <td>
        {receipt?.problem ? (
          <>
            <StatusMark mark="dueSoon" word={receipt.problem.title} />{' '}
            <span className="dim">{receipt.problem.remedy}</span>
          </>
        ) : receipt ? (
          <>
            <StatusMark mark="done" word={t('roster.signed')} />{' '}
            {receipt.position !== null && (
              <PageLink to={pages.event(receipt.position)}>{t('event', { position: receipt.position })}</PageLink>
            )}
          </>
        ) : (
          signed && <span className="dim">{t('roster.leftOut')}</span>
        )}
        {end}
      </td>
    </tr>
  );
};
