import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '../../api/shapes';
import { gridInstant, timeOfDay } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';
import { PageLink } from '../navigation';
import { pages } from '../place';

export type DrillAct = { act: 'play'; rate: number } | { act: 'pause' } | { act: 'nextEvent' } | { act: 'restart' };

interface DrillBarProps {
  drill: Drill;
  /** The clock as last heard, which runs ahead of the drill's own record while it plays. */
  now: string | undefined;
  busy: boolean;
  onAct: (act: DrillAct) => void;
}

const rates = { minute: 60, hour: 3600, day: 86_400 } as const;

const marks = { preparing: 'notDue', paused: 'suspended', playing: 'open', ended: 'done' } as const;
const words = { preparing: 'preparing', paused: 'paused', playing: 'running', ended: 'ended' } as const;

/** On every page of a drill: which day it is there, and how it goes on. */
export const DrillBar = ({ drill, now, busy, onAct }: DrillBarProps): ReactNode => {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const text = useText();
  return (
    <div className="band band--drill">
      <div className="band__bar">
        <span className="band__tag">{t('band.drill')}</span>
        <b>{text(drill.title)}</b>
        <span className="dim small">{t('band.day', { day: drill.day, days: drill.days })}</span>
        <span className="upright" />
        <b className="nowrap">{gridInstant(now ?? drill.clock.now, language)}</b>
        <StatusMark mark={marks[drill.status]} word={t(`band.${words[drill.status]}`)} />
        {drill.kind === 'playable' && <DrillControls drill={drill} busy={busy} onAct={onAct} />}
        <PageLink className="small" to={pages.seats()}>
          {t('band.seats')}
        </PageLink>
        <span className="grow" />
        <span className="band__warning">{t('band.fictional')}</span>
      </div>
    </div>
  );
};

/** Its place before it is known: what lies below does not move under a finger that is about to press. */
export const DrillBarToCome = (): ReactNode => (
  <div className="band band--drill" aria-hidden>
    <div className="band__bar" />
  </div>
);

const DrillControls = ({ drill, busy, onAct }: Omit<DrillBarProps, 'now'>): ReactNode => {
  const { t } = useTranslation('frame');
  const text = useText();
  const playing = drill.status === 'playing';
  const rate = drill.speed || rates.hour;
  const over = drill.status === 'ended' || drill.status === 'preparing';
  const next = drill.nextEvent && `${timeOfDay(drill.nextEvent.at)} ${text(drill.nextEvent.label)}`;
  return (
    <div className="row wrap drill-bar__actions">
      <Button
        className="mode-button"
        aria-pressed={playing}
        disabled={over || busy}
        onClick={() => onAct({ act: 'play', rate })}
      >
        {t('band.play')}
      </Button>
      <Button
        className="mode-button"
        aria-pressed={!playing}
        disabled={over || busy}
        onClick={() => onAct({ act: 'pause' })}
      >
        {t('band.pause')}
      </Button>
      <Button className="mode-button" disabled={over || busy || playing} onClick={() => onAct({ act: 'nextEvent' })}>
        {next ? t('band.nextEventAt', { what: next }) : t('band.nextEvent')}
      </Button>
      <span className="small dim" id="drill-speed">
        {t('band.speed')}
      </span>
      <span className="segments" role="group" aria-labelledby="drill-speed">
        {(Object.keys(rates) as (keyof typeof rates)[]).map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={drill.speed === rates[key]}
            disabled={over}
            onClick={() => onAct({ act: 'play', rate: rates[key] })}
          >
            {t(`band.speedOf.${key}`)}
          </button>
        ))}
      </span>
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
