import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Inbox } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { pointDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { LiveNotice } from '../../parts/live-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { useRemaining } from '../../parts/use-remaining';
import { HandoverDrawer } from '../handover/handover-drawer';
import { useHeldInbox } from './held-inbox';
import { InboxBody } from './inbox-body';
import { type Tab, tabCounts, tabOf } from './inbox-view';
import { NoticesButton } from './notices-drawer';
import { SubstitutesDrawer } from './substitutes-drawer';
import { useInbox } from './use-inbox';
import './inbox-page.css';

/** S1 待办: what this person owes, to whom, by when, and what follows if it is not done; earliest first. */
export const InboxPage = (): ReactNode => {
  const { t } = useTranslation(['inbox', 'frame']);
  const query = useInbox();
  return (
    <Frame title={t('frame:title.inbox')}>
      <div className="work inbox">
        <QueryBody query={query} skeleton={<InboxSkeleton />} counting={t('inbox:counting')}>
          {(inbox) => <LoadedInbox inbox={inbox} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const InboxSkeleton = (): ReactNode => (
  <div className="panel">
    <RowsSkeleton rows={12} columns={6} />
  </div>
);

const LoadedInbox = ({ inbox }: { inbox: Inbox }): ReactNode => {
  const { t } = useTranslation(['inbox', 'frame', 'handover']);
  const { key } = useScope();
  const [address] = useAddress('tab');
  const tab = tabOf(address.tab);
  const held = useHeldInbox(inbox, key.join('/'));
  const [panel, changePanel] = useAddress('panel');
  const show = (name: 'substitutes' | 'handover' | undefined): void => changePanel({ panel: name });
  useShortcut('s', t('inbox:keys.substitute'), () => show('substitutes'));
  useShortcut('n', t('inbox:keys.load'), held.load);
  return (
    <>
      <div className="page-head inbox__head">
        <h1>{t('inbox:title')}</h1>
        <InboxTabs inbox={inbox} tab={tab} />
        <span className="grow" />
        <LiveNotice arrived={held.arrived} onLoad={held.load} />
        <Button className="screen-only" onClick={() => show('substitutes')}>
          {t('inbox:substitutes.title')}
        </Button>
        <Button className="screen-only" onClick={() => show('handover')}>
          {t('handover:prepare')}
        </Button>
        <PageLink className="screen-only" to={pages.person(inbox.person.personId)}>
          {t('inbox:ownInterests')}
        </PageLink>
        <NoticesButton person={inbox.person.personId} />
        <span className="print-only">
          {t('frame:time.chipCustom', { asOf: pointDate(inbox.point.asOf), knownOn: pointDate(inbox.point.knownOn) })}
        </span>
      </div>
      {panel.panel === 'substitutes' && <SubstitutesDrawer onClose={() => show(undefined)} />}
      {panel.panel === 'handover' && <HandoverDrawer onClose={() => show(undefined)} />}
      <InboxBody key={tab} inbox={inbox} rows={held.rows} tab={tab} empty={<EmptyInbox inbox={inbox} tab={tab} />} />
    </>
  );
};

const InboxTabs = ({ inbox, tab }: { inbox: Inbox; tab: Tab }): ReactNode => {
  const { t } = useTranslation('inbox');
  return (
    <nav className="inbox__tabs" aria-label={t('groups')}>
      {tabCounts(inbox).map(({ key, count }) => (
        <PageLink
          key={key}
          to={pages.inbox()}
          search={{ tab: key === 'all' ? undefined : key }}
          aria-current={key === tab ? 'true' : undefined}
          className={key === 'overdue' && count > 0 ? 'inbox__tab inbox__tab--late' : 'inbox__tab'}
        >
          {t('tab', { group: t(`group.${key}`), count })}
        </PageLink>
      ))}
    </nav>
  );
};

/** Why there is nothing, what comes next, and what was finished this week. */
const EmptyInbox = ({ inbox, tab }: { inbox: Inbox; tab: Tab }): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const remaining = useRemaining();
  const owed = tabCounts(inbox)[0]?.count ?? 0;
  const why =
    tab === 'done'
      ? t('empty.nothingDone')
      : tab === 'all' || owed === 0
        ? t('empty.all')
        : t('empty.group', { group: t(`group.${tab}`) });
  const { next } = inbox;
  return (
    <div className="panel">
      <EmptyState
        why={why}
        nextDue={next?.clock.dueOn ?? null}
        act={
          <>
            {next && (
              <p>
                {text(next.title)}
                <span className="sep">{remaining(next.clock)}</span>
              </p>
            )}
            <p>{t('empty.finished', { count: inbox.finishedThisWeek })}</p>
            {tab !== 'all' && owed > 0 && (
              <PageLink to={pages.inbox()} search={{ tab: undefined }}>
                {t('empty.showAll', { count: owed })}
              </PageLink>
            )}
          </>
        }
      />
    </div>
  );
};
