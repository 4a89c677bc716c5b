import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrillActs } from '../../api/drill-acts';
import { useLive, useAdvance } from '../../api/live';
import { officialLedger, useScope } from '../../api/scope';
import { useDrill, useSession } from '../../api/session';
import type { Session } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { useShortcut } from '../keyboard/use-shortcut';
import { useGo, usePlace } from '../navigation';
import { pages } from '../place';
import { modeOf, type TimeSearch } from '../time-search';
import { DrillBar, DrillBarToCome } from './drill-bar';
import { Footer } from './footer';
import { HistoryBand } from './history-band';
import { LostSeat } from './lost-seat';
import { documentTitle, markDocument, pageMode } from './mode';
import { Rail } from './rail';
import { type PathStep, TopBar } from './top-bar';
import './frame.css';

interface FrameProps {
  /** Of this page, for the browser's title. */
  title: string;
  /** Name of the campaign, once it is known. */
  campaign?: string | undefined;
  path?: PathStep[];
  /** Without rail and top bar: the first page of a drill. */
  bare?: boolean;
  footNote?: ReactNode;
  children: ReactNode;
}

const nobody: Session = {
  signedIn: false,
  ledger: null,
  person: null,
  seat: null,
  roles: [],
  entries: [],
  casework: [],
  organisation: false,
  campaignId: null,
  campaignPages: [],
  lostSeat: null,
  substituting: [],
  officeSignIn: false,
  home: '/',
};

/** What stands round every page. It fetches who is here and what the clock says; pages bring their own content. */
export const Frame = ({ title, campaign, path, bare = false, footNote, children }: FrameProps): ReactNode => {
  const { t } = useTranslation('frame');
  const { time } = usePlace();
  const scope = useScope();
  const location = useLocation();
  const go = useGo();
  const session = useSession().data ?? nobody;
  const drill = useDrill().data;
  const drillActs = useDrillActs(scope.ledger);
  useLive(scope, session);
  const point = useAdvance(scope.ledger);
  const now = point?.now ?? drill?.clock.now;
  const inDrill = scope.ledger !== officialLedger;
  const mode = pageMode(time, inDrill);
  useEffect(() => {
    const words = {
      product: t('product'),
      drill: t('titlePrefix.drill'),
      history: (date: string) => t('titlePrefix.history', { date }),
    };
    markDocument(documentTitle(title, mode, time, words), mode);
  }, [title, mode, time, t]);
  useGeneralKeys(session);
  const setTime = (wanted: TimeSearch): void =>
    go(location.href, { asOf: wanted.asOf ?? '', knownOn: wanted.knownOn ?? '' });
  const personPath = session.person ? [{ name: session.person.unitName }] : [];
  return (
    <div className={bare ? 'frame frame--bare' : 'frame'}>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <aside className="band-stack" aria-label={t('mode')}>
        {mode === 'history' && <HistoryBand time={time} inDrill={inDrill} onReturn={() => setTime({})} />}
        {mode === 'drill' && !drill && <DrillBarToCome />}
        {mode === 'drill' && drill && (
          <DrillBar drill={drill} now={now} busy={drillActs.isPending} onAct={(act) => drillActs.mutate(act)} />
        )}
        {drill && session.lostSeat && <LostSeat seat={session.lostSeat} drill={drill} />}
      </aside>
      {!bare && (
        <>
          <Rail session={session} path={location.pathname} />
          <TopBar
            session={session}
            campaign={campaign}
            path={path ?? personPath}
            time={time}
            now={now}
            onTime={setTime}
          />
        </>
      )}
      <main className="frame__main" id="content" tabIndex={-1}>
        {campaign && <p className="print-only work">{campaign}</p>}
        {children}
      </main>
      <Footer time={time} now={now} position={point?.position ?? drill?.position} note={footNote} />
      {mode !== 'official' && <Watermark inDrill={inDrill} time={time} />}
    </div>
  );
};

/** Printed across each sheet of a drill or of the past, since such figures cannot be filed. */
const Watermark = ({ inDrill, time }: { inDrill: boolean; time: TimeSearch }): ReactNode => {
  const { t } = useTranslation(['parts', 'frame']);
  const date = (value: string | undefined): string => (value ? pointDate(value) : t('frame:time.now'));
  const lines = [
    inDrill && t('parts:print.drill'),
    modeOf(time) !== 'now' && t('parts:print.history', { asOf: date(time.asOf), knownOn: date(time.knownOn) }),
  ].filter((line) => line !== false);
  return (
    <div className="watermark" aria-hidden>
      <div className="watermark__words">
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </div>
  );
};

const useGeneralKeys = (session: Session): void => {
  const { t } = useTranslation('frame');
  const go = useGo();
  const { campaignId: campaign, casework } = session;
  const keepsLedger = session.campaignPages.includes('ledger');
  useShortcut('g i', t('title.inbox'), () => go(pages.inbox()), 'general');
  useShortcut('g b', t('title.board'), () => campaign && go(pages.board(campaign)), 'general');
  useShortcut('g c', t('title.coverage'), () => campaign && go(pages.coverage(campaign)), 'general');
  useShortcut('g l', t('title.ledger'), () => keepsLedger && campaign && go(pages.ledger(campaign)), 'general');
  useShortcut('g k', t('title.cases'), () => casework.includes('cases') && go(pages.cases()), 'general');
  useShortcut('g x', t('title.clues'), () => casework.includes('clues') && go(pages.clues()), 'general');
  useShortcut('g h', t('title.history'), () => go(pages.history()), 'general');
};
