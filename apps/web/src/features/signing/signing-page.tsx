import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { SigningDesk } from '../../api/shapes';
import { useAddress, useGo } from '../../app/navigation';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { EmptyState } from '../../parts/empty-state';
import { useHeldRows } from '../../parts/held-rows';
import { RecordedNotice } from '../../parts/live-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { OpenPaper } from './open-paper';
import { Queue } from './queue';
import { type DeskPaper, nextWaiting, openPaper, queueRows, rosterOf, stepped } from './queue-model';
import { Roster } from './roster';
import { usePaperAct, useRungAct, useSigningDesk } from './use-signing';
import './signing-page.css';

/** S9 阅签台: papers by due date, one in hand, and the acts beside it. */
export const SigningPage = (): ReactNode => {
  const { t } = useTranslation(['signing', 'frame']);
  const query = useSigningDesk();
  return (
    <Frame title={t('frame:title.signing')} footNote={<DeskKeys />}>
      <QueryBody query={query} skeleton={<DeskSkeleton />} counting={t('signing:title')}>
        {(desk) => <Desk desk={desk} />}
      </QueryBody>
    </Frame>
  );
};

const DeskKeys = (): ReactNode => {
  const { t } = useTranslation('signing');
  return (
    <span className="desk-keys">
      <kbd>j</kbd> <kbd>k</kbd> {t('keys.step')} <kbd>Enter</kbd> {t('keys.open')} <kbd>e</kbd> {t('keys.evidence')}
    </span>
  );
};

const DeskSkeleton = (): ReactNode => (
  <div className="signing">
    <div className="queue">
      <RowsSkeleton rows={10} columns={3} />
    </div>
    <div className="desk">
      <div className="panel desk-paper">
        <RowsSkeleton rows={8} columns={1} />
      </div>
    </div>
  </div>
);

const keyOf = (paper: DeskPaper): string => paper.key;

/** The queue as it was first shown: what left stays struck, what came waits behind a count. */
const useHeldDesk = (
  desk: SigningDesk,
): { desk: SigningDesk; gone: Set<string>; arrived: number; load: () => void } => {
  const { key } = useScope();
  const papers = useMemo(() => desk.groups.flatMap((group) => group.papers), [desk]);
  const held = useHeldRows(papers, keyOf, key.join());
  const [groupOf] = useState(() => new Map<string, SigningDesk['groups'][number]['key']>());
  for (const group of desk.groups)
    for (const paper of group.papers) groupOf.set(paper.key, groupOf.get(paper.key) ?? group.key);
  const gone = new Set(held.rows.filter((row) => row.gone).map(({ row }) => row.key));
  const signed = new Set(desk.groups.find(({ key: name }) => name === 'signedToday')?.papers.map(keyOf));
  for (const { row } of held.rows) if (signed.has(row.key) && groupOf.get(row.key) !== 'signedToday') gone.add(row.key);
  const order: SigningDesk['groups'][number]['key'][] = ['rungs', 'content', 'nil', 'own', 'signedToday'];
  const groups = order.flatMap((name) => {
    const rows = held.rows.filter(({ row }) => groupOf.get(row.key) === name).map(({ row }) => row);
    return rows.length > 0 ? [{ key: name, papers: rows }] : [];
  });
  const load = (): void => {
    groupOf.clear();
    held.load();
  };
  return { desk: { ...desk, groups }, gone, arrived: held.arrived, load };
};

const Desk = ({ desk: latest }: { desk: SigningDesk }): ReactNode => {
  const { t } = useTranslation('signing');
  const { live } = useScope();
  const narrow = useNarrow();
  const go = useGo();
  const [address, setAddress] = useAddress('paper');
  const { desk, gone, arrived, load } = useHeldDesk(latest);
  const [roster, setRoster] = useState<DeskPaper[] | undefined>();
  const rows = queueRows(desk.groups);
  const alive = rows.filter(({ paper }) => !gone.has(paper.key));
  // On a phone the queue comes first, and a paper is opened from it.
  const open = narrow && !address.paper ? undefined : openPaper(address.paper ? rows : alive, address.paper);
  const openKey = open?.paper.key;
  const show = useCallback(
    (key: string | undefined): void => {
      setRoster(undefined);
      setAddress({ paper: key });
    },
    [setAddress],
  );
  const step = (by: 1 | -1): void => {
    const next = stepped(rows, openKey, by)?.paper.key;
    if (!next) return;
    show(next);
    document.querySelector<HTMLElement>(`[data-paper="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', t('keys.next'), () => step(1));
  useShortcut('k', t('keys.previous'), () => step(-1));
  useShortcut('Enter', t('keys.open'), () => document.getElementById('paper-in-hand')?.focus());
  useShortcut('n', t('keys.load'), load);
  useShortcut('e', t('keys.evidence'), () => {
    if (open?.paper.kind === 'declaration') go(pages.declaration(open.paper.id));
  });
  // The next paper is opened at once; that the last one is in the log is said beside the queue's head.
  const [doneName, setDoneName] = useState('');
  const done = (isDone: (paper: DeskPaper) => boolean): void => {
    const row = rows.find(({ paper }) => isDone(paper));
    if (!row) return;
    setDoneName(row.paper.name);
    const next = nextWaiting(alive, row.paper.key);
    if (next) show(next.paper.key);
    else if (narrow) show(undefined);
  };
  const acts = {
    paper: usePaperAct((act) => done(({ kind, id }) => kind === 'declaration' && id === act.declaration)),
    rung: useRungAct((act) =>
      done(({ kind, id, level }) => kind === 'rung' && id === act.escalation && level === act.level),
    ),
  };
  const recorded = acts.paper.submittedAt > acts.rung.submittedAt ? acts.paper.recorded : acts.rung.recorded;
  useEffect(() => {
    document.getElementById('paper-in-hand')?.scrollTo({ top: 0 });
  }, [openKey]);
  if (rows.length === 0)
    return (
      <div className="work">
        <div className="panel">
          <EmptyState why={t(live ? 'empty' : 'emptyThen')} nextDue={latest.next?.dueOn ?? null} />
        </div>
      </div>
    );
  const list = (
    <Queue
      desk={{ ...desk, waiting: latest.waiting }}
      gone={gone}
      arrived={arrived}
      onLoad={load}
      chosen={openKey}
      rosterOpen={roster !== undefined}
      onOpen={show}
      recorded={
        doneName && (
          <span className="row small">
            {recorded !== 'no' && doneName} <RecordedNotice recorded={recorded} />
          </span>
        )
      }
      onRoster={live ? () => setRoster(rosterOf(latest.groups)) : undefined}
    />
  );
  const inHand = roster ?? open;
  return (
    <div className="signing">
      {(!narrow || !inHand) && list}
      {narrow && inHand && (
        <div className="signing__back">
          <h1 className="only-heard">{t('title')}</h1>
          <Button onClick={() => show(undefined)}>{t('toQueue')}</Button>
        </div>
      )}
      {roster ? (
        <div className="desk" id="paper-in-hand" tabIndex={-1}>
          <Roster papers={roster} onClose={() => setRoster(undefined)} />
        </div>
      ) : open ? (
        <OpenPaper key={open.paper.key} row={open} waiting={latest.waiting} acts={acts} />
      ) : (
        !narrow && (
          <div className="desk">
            <div className="panel">
              <EmptyState why={t('allSigned')} nextDue={latest.next?.dueOn ?? null} />
            </div>
          </div>
        )
      )}
    </div>
  );
};
