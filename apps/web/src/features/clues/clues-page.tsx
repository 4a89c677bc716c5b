import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clues } from '../../api/shapes';
import { CaseworkTabs } from '../../app/frame/casework-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { useAddress } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { RowsSkeleton } from '../../parts/skeletons';
import { ImportBundle } from '../bundles/import-bundle';
import { ClueDrawer } from './clue-drawer';
import { ClueTable } from './clue-table';
import { Intake } from './intake-form';
import { type ClueActName, useClues } from './use-clues';
import './clues-page.css';

/** S16 线索: what waits for triage, what is late and what is under way; nothing on it says what a clue is about. */
export const CluesPage = (): ReactNode => {
  const { t } = useTranslation(['clues', 'frame']);
  const query = useClues();
  return (
    <Frame title={t('frame:title.clues')}>
      <CaseworkTabs />
      <div className="work clues prints-wide">
        <QueryBody query={query} skeleton={<RowsSkeleton rows={8} columns={6} />} counting={t('clues:counting')}>
          {(clues) => <CluesBody clues={clues} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const CluesBody = ({ clues }: { clues: Clues }): ReactNode => {
  const { t } = useTranslation('clues');
  const language = useLanguage();
  const [address, change] = useAddress('clue');
  const [wanted, setWanted] = useState<ClueActName | undefined>();
  const list = useRef<HTMLDivElement>(null);
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-clue]') ?? [])];
  const at = (): HTMLElement | undefined => rows().find((row) => row.contains(document.activeElement));
  const step = (by: 1 | -1): void => {
    const all = rows();
    const here = all.findIndex((row) => row.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, here + by))]?.focus();
  };
  const open = (clue: string | undefined, act?: ClueActName): void => {
    setWanted(act);
    change({ clue });
  };
  const actOnRow = (act: ClueActName): void => {
    const clue = at()?.dataset['clue'] ?? address.clue;
    if (clue) open(clue, act);
  };
  useShortcut('j', t('keys.down'), () => step(1));
  useShortcut('k', t('keys.up'), () => step(-1));
  useShortcut('x', t('keys.open'), () => open(at()?.dataset['clue']));
  useShortcut('m', t('keys.merge'), () => actOnRow('merge'));
  useShortcut('f', t('keys.forward'), () => actOnRow('transfer'));
  const shown = clues.groups.filter((group) => group.rows.length > 0);
  const waiting = clues.groups.some(
    (group) => group.rows.length > 0 && (group.key === 'overdue' || group.key === 'triage'),
  );
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim small">{t('count', { count: clues.count })}</span>
        {clues.nextReviewOn && (
          <span className="dim small">{t('nextReview', { day: gridDate(clues.nextReviewOn, language) })}</span>
        )}
        <span className="grow" />
        <ImportBundle />
        <Intake clues={clues} />
        <Button className="screen-only" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {!waiting && (
        <div className="panel">
          <EmptyState why={t('empty')} nextDue={clues.nextReviewOn} />
        </div>
      )}
      <div ref={list} className="stack">
        {shown.map((group) => (
          <ClueTable key={group.key} group={group} onOpen={(clue) => open(clue)} />
        ))}
      </div>
      <Receipts receipts={clues.receipts} />
      {address.clue && (
        <ClueDrawer
          key={`${address.clue}/${wanted ?? ''}`}
          clue={address.clue}
          wanted={wanted}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
};

/** What a clerk registered himself: the number, the day and how far it is. */
const Receipts = ({ receipts }: { receipts: Clues['receipts'] }): ReactNode => {
  const { t } = useTranslation('clues');
  const text = useText();
  const language = useLanguage();
  if (receipts.length === 0) return null;
  return (
    <section className="panel clues__group">
      <h2>{t('receipts')}</h2>
      <table className="clues__table">
        <tbody>
          {receipts.map(({ clue, receivedOn, channel, status }) => (
            <tr key={clue}>
              <td className="clues__number">{clue}</td>
              <td>{gridDate(receivedOn, language)}</td>
              <td>{text(channel)}</td>
              <td>{text(status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
