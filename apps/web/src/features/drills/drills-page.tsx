import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrillActs } from '../../api/drill-acts';
import { useDrills } from '../../api/session';
import type { Drill } from '../../api/shapes';
import type { DrillAct } from '../../app/frame/drill-bar';
import { Frame } from '../../app/frame/frame';
import { PageLink } from '../../app/navigation';
import { QueryBody } from '../../app/query-body';
import { gridInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { FigureDoor } from '../../parts/figure';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowsSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import './drills-page.css';
import { OutsideLine } from './outside-line';

/** S32 演练: the drills of this installation, where each one stands, and its clock. */
export const DrillsPage = (): ReactNode => {
  const { t } = useTranslation('drills');
  const query = useDrills();
  return (
    <Frame title={t('title')}>
      <div className="work stack">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <span className="small dim">{t('note')}</span>
        </div>
        <QueryBody query={query} skeleton={<RowsSkeleton rows={3} columns={6} />}>
          {(drills) =>
            drills.length === 0 ? (
              <EmptyState why={t('empty')} act={<code>{t('emptyAct')}</code>} />
            ) : (
              drills.map((drill) => <DrillPanel key={drill.ledger} drill={drill} />)
            )
          }
        </QueryBody>
        <OutsideLine />
      </div>
    </Frame>
  );
};

const marks = { preparing: 'notDue', paused: 'suspended', playing: 'open', ended: 'done' } as const;

const DrillPanel = ({ drill }: { drill: Drill }): ReactNode => {
  const { t } = useTranslation(['drills', 'parts', 'frame']);
  const text = useText();
  const language = useLanguage();
  const acts = useDrillActs(drill.ledger);
  const home = `/d/${encodeURIComponent(drill.ledger)}`;
  const mine = drill.seats.find((seat) => seat.mine);
  return (
    <section className="panel drill" aria-label={text(drill.title)}>
      <div className="panel__head">
        <h2>{text(drill.title)}</h2>
        <code className="small dim">{drill.ledger}</code>
        <StatusMark mark={marks[drill.status]} word={t(`drills:${drill.status}`)} />
        {drill.kind === 'finishedCopy' && (
          <span className="small dim">{t(drill.status === 'ended' ? 'drills:finished' : 'drills:finishing')}</span>
        )}
        <span className="grow" />
        {drill.kind === 'playable' && (
          <DrillButtons drill={drill} busy={acts.isPending} onAct={(act) => acts.mutate(act)} />
        )}
        <PageLink className="small" to={home} search={{ asOf: undefined, knownOn: undefined }}>
          {t('drills:open')}
        </PageLink>
      </div>
      {acts.error && <ProblemNotice error={acts.error} onDismiss={() => acts.reset()} />}
      <dl className="drill__facts">
        <Fact name={t('drills:clock')}>
          <b>{gridInstant(drill.clock.now, language)}</b> · {t('frame:band.day', { day: drill.day, days: drill.days })}
        </Fact>
        <Fact name={t('drills:next')}>
          {drill.nextEvent ? `${gridInstant(drill.nextEvent.at, language)} ${text(drill.nextEvent.label)}` : '–'}
        </Fact>
        <Fact name={t('drills:events')}>
          <FigureDoor
            value={drill.trust.events}
            rows={`${home}/events/${drill.trust.events}`}
            label={t('drills:events')}
          />
        </Fact>
        <Fact name={t('drills:people')}>
          {grouped(drill.units)} {t('parts:unit.units')} · {grouped(drill.persons)} {t('parts:unit.persons')}
        </Fact>
        <Fact name={t('drills:seed')}>
          <code>{drill.seed}</code> <span className="dim">{t('drills:seedNote')}</span>
        </Fact>
        <Fact name={t('drills:seat')}>{mine ? `${text(mine.label)} ${mine.person.name}` : t('drills:noSeat')}</Fact>
      </dl>
    </section>
  );
};

const Fact = ({ name, children }: { name: string; children: ReactNode }): ReactNode => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

interface DrillButtonsProps {
  drill: Drill;
  busy: boolean;
  onAct: (act: DrillAct) => void;
}

const anHour = 3600;

const DrillButtons = ({ drill, busy, onAct }: DrillButtonsProps): ReactNode => {
  const { t } = useTranslation('frame');
  const over = drill.status === 'ended' || drill.status === 'preparing';
  const playing = drill.status === 'playing';
  return (
    <div className="row wrap">
      <Button
        className="mode-button"
        disabled={over || busy}
        onClick={() => onAct(playing ? { act: 'pause' } : { act: 'play', rate: drill.speed || anHour })}
      >
        {t(playing ? 'band.pause' : 'band.play')}
      </Button>
      <Button className="mode-button" disabled={over || playing || busy} onClick={() => onAct({ act: 'nextEvent' })}>
        {t('band.nextEvent')}
      </Button>
      <Popconfirm
        title={t('band.restartAsk')}
        description={t('band.restartNote')}
        onConfirm={() => onAct({ act: 'restart' })}
      >
        <Button className="mode-button" disabled={busy}>
          {t('band.restart')}
        </Button>
      </Popconfirm>
    </div>
  );
};
