import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline } from '../api/shapes';
import { shortDate } from '../i18n/dates';
import { useText } from '../i18n/use-text';
import { StatusMark } from './status-mark';
import { TimelineDrawing } from './timeline-drawing';
import './phase-timeline.css';

type Phase = Timeline['phases'][number];

/** The dates of a phase in words; a phase may have no beginning of its own, or no end. */
export const useSpan = (): ((phase: Pick<Phase, 'from' | 'to'>) => string) => {
  const { t } = useTranslation('parts');
  return ({ from, to }) => {
    if (from && to) return t('timeline.span', { from: shortDate(from), to: shortDate(to) });
    if (from) return t('timeline.from', { from: shortDate(from) });
    return to ? t('timeline.to', { to: shortDate(to) }) : '';
  };
};

/** One lane a phase, never stacked; strands below without ends. The list at the left says everything that the drawing shows. */
export const PhaseTimeline = ({ timeline, slim = false }: { timeline: Timeline; slim?: boolean }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const span = useSpan();
  return (
    <div className={slim ? 'timeline timeline--slim' : 'timeline'}>
      <ul className="timeline__names">
        {timeline.phases.map((phase, index) => (
          <li key={phase.key}>
            {!slim && <span className="dim timeline__number">{index + 1}</span>}
            <span className={phase.mark === 'open' ? 'timeline__name timeline__name--now' : 'timeline__name'}>
              {text(phase.label)}
            </span>
            <span className="timeline__mark">
              <StatusMark mark={phase.mark} />
            </span>
            {!slim && <span className="dim">{span(phase)}</span>}
          </li>
        ))}
        {timeline.strands.map((strand) => (
          <li key={strand.key}>
            {!slim && <span className="timeline__number" />}
            <span className="timeline__name">{text(strand.label)}</span>
            <span className="dim">{t('timeline.strand')}</span>
          </li>
        ))}
      </ul>
      <TimelineDrawing timeline={timeline} slim={slim} />
    </div>
  );
};

export const TimelineLegend = ({ timeline }: { timeline: Timeline }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  return (
    <ul className="timeline__legend">
      {(['spent', 'left', 'later'] as const).map((key) => (
        <li key={key}>
          <i className={`timeline__swatch timeline__swatch--${key}`} />
          {t(`timeline.${key}`)}
        </li>
      ))}
      {timeline.phases.some((phase) => phase.formerTo) && (
        <li>
          <i className="timeline__swatch timeline__swatch--former" />
          {t('timeline.former')}
        </li>
      )}
      {timeline.nodes.map((node) => (
        <li key={`${node.key}${node.on}`}>
          <i className="timeline__letter">{node.key}</i>
          {shortDate(node.on)} {text(node.label)}
        </li>
      ))}
    </ul>
  );
};
