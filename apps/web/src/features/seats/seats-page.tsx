import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { officialLedger, useScope } from '../../api/scope';
import { logInAddress, useDrill, useDrills, useSession } from '../../api/session';
import type { Drill } from '../../api/shapes';
import { Frame } from '../../app/frame/frame';
import { LanguageSwitch } from '../../app/frame/language-switch';
import { PageLink, useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemNotice } from '../../parts/problem-notice';
import { SeatCard } from '../../parts/seat-card';
import { RowsSkeleton } from '../../parts/skeletons';
import { TrustStrip } from '../../parts/trust-strip';
import { type Door as DoorWay, doorOf, offeredDrills } from './offered-drills';
import { SeatBoard } from './seat-board';
import { useLeaveSeat, useTakeSeat, useTrustActs } from './use-seats';
import './seats-page.css';

/** S0 入座: nothing stands before the work. At the bare address it goes to the drill that is open here, or to one's home. */
export const SeatsPage = (): ReactNode => {
  const { ledger } = useScope();
  return ledger === officialLedger ? <FirstDoor /> : <DrillSeats ledger={ledger} />;
};

const FirstDoor = (): ReactNode => {
  const { t } = useTranslation('seats');
  const drills = useDrills();
  const session = useSession();
  const known = session.data && drills.data ? doorOf(session.data, drills.data) : undefined;
  return (
    <Frame title={t('title')} bare>
      <SeatsHead />
      <div className="work">
        <QueryBody query={session} skeleton={<RowsSkeleton rows={6} columns={3} />}>
          {() => (
            <QueryBody query={drills} skeleton={<RowsSkeleton rows={6} columns={3} />}>
              {() => known && <Door door={known} />}
            </QueryBody>
          )}
        </QueryBody>
      </div>
    </Frame>
  );
};

const Door = ({ door }: { door: DoorWay }): ReactNode => {
  const { t } = useTranslation('seats');
  const go = useGo();
  const to = typeof door === 'string' ? undefined : door.to;
  useEffect(() => {
    if (to !== undefined) go(to, {}, true);
  }, [to, go]);
  if (door === 'nothing') return <EmptyState why={t('noDrill')} act={<code>{t('noDrillAct')}</code>} />;
  if (door !== 'signIn') return null;
  return (
    <EmptyState
      why={t('office')}
      act={
        <p className="row wrap">
          <Button type="primary" href={logInAddress('/')}>
            {t('officeAct')}
          </Button>
          <PageLink to={pages.drills()}>{t('officeDrills')}</PageLink>
        </p>
      }
    />
  );
};

const SeatsHead = ({ children }: { children?: ReactNode }): ReactNode => {
  const { t } = useTranslation(['seats', 'frame']);
  return (
    <header className="seats__head">
      <span className="seats__mark">{t('frame:product')}</span>
      <h1>{t('seats:sentence')}</h1>
      <span className="grow" />
      {children}
      <LanguageSwitch />
    </header>
  );
};

const DrillSeats = ({ ledger }: { ledger: string }): ReactNode => {
  const { t } = useTranslation('seats');
  const drill = useDrill();
  return (
    <Frame title={t('title')} bare footNote={t('nobody')}>
      <div className="seats">
        <SeatsHead>
          <OtherDrills ledger={ledger} />
        </SeatsHead>
        <QueryBody query={drill} skeleton={<RowsSkeleton rows={10} columns={3} />}>
          {(found) => <SeatsBody ledger={ledger} drill={found} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

/** Where several stories are offered side by side, the way to the others. */
const OtherDrills = ({ ledger }: { ledger: string }): ReactNode => {
  const { t } = useTranslation('seats');
  const text = useText();
  const offered = offeredDrills(useDrills().data ?? []);
  const here = useDrill().data;
  const others = offered.filter(
    (drill) => drill.ledger !== ledger && drill.family !== null && drill.family !== here?.family,
  );
  if (others.length === 0) return null;
  return (
    <nav className="row wrap small" aria-label={t('others')}>
      <span className="dim">{t('others')}</span>
      {others.map((drill) => (
        <PageLink key={drill.ledger} to={`/d/${encodeURIComponent(drill.ledger)}`}>
          {text(drill.title)}
        </PageLink>
      ))}
    </nav>
  );
};

const SeatsBody = ({ ledger, drill }: { ledger: string; drill: Drill }): ReactNode => {
  const { t } = useTranslation('seats');
  const take = useTakeSeat(ledger);
  const leave = useLeaveSeat(ledger);
  const trust = useTrustActs(ledger);
  const closed = useSession().data?.officeSignIn === true;
  const problem = leave.error ?? trust.error;
  return (
    <>
      {problem && (
        <div className="seats__problem">
          <ProblemNotice error={problem} onDismiss={() => [leave, trust].forEach((act) => act.reset())} />
        </div>
      )}
      <div className="seats__main">
        <SeatBoard campaign={drill.campaignId} />
        <aside className="seats__list" aria-label={t('three')}>
          {closed && <p className="small dim">{t('closed')}</p>}
          {drill.seats.map((seat) => (
            <SeatCard
              key={seat.seat}
              seat={seat}
              busy={leave.isPending && leave.variables === seat.seat}
              closed={closed}
              onTake={take}
              onLeave={() => leave.mutate(seat.seat)}
            />
          ))}
        </aside>
      </div>
      <TrustStrip
        trust={drill.trust}
        busy={trust.isPending ? trust.variables : undefined}
        onWipe={() => trust.mutate('wipe')}
        onTamper={() => trust.mutate('tamper')}
      />
    </>
  );
};
