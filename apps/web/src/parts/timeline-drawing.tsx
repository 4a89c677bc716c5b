import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timeline } from '../api/shapes';
import { monthName, shortDate } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';
import { useText } from '../i18n/use-text';
import { At } from './at';
import { useSpan } from './phase-timeline';
import { dayAfter, monthStarts, percentAt, type Range, widened } from './scale';
import { Glyph } from './glyph';

const laneHeight = 28;
const barHeight = 12;

type Phase = Timeline['phases'][number];

interface Lanes {
  range: Range;
  today: string;
  /** Top of the first lane. */
  top: number;
}

/** Today's label has a row of its own above the months, so that neither hides the other. */
const headerHeight = 40;

export const TimelineDrawing = ({ timeline, slim }: { timeline: Timeline; slim: boolean }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const span = useSpan();
  const language = useLanguage();
  const range = widened(timeline, 14, 5);
  const lanes: Lanes = { range, today: timeline.today, top: headerHeight + 4 };
  const strandTop = lanes.top + timeline.phases.length * laneHeight;
  const bottom = strandTop + timeline.strands.length * laneHeight;
  const now = percentAt(range, timeline.today);
  const described = timeline.phases.map((phase) =>
    t('timeline.reading', { name: text(phase.label), span: span(phase), state: t(`state.${phase.mark}`) }),
  );
  return (
    <svg
      className="drawing"
      height={bottom + 4}
      role="img"
      aria-label={t('timeline.label', { text: described.join(language === 'zh' ? '；' : '; ') })}
    >
      {timeline.holidays.map((off) => {
        const [from, to] = [percentAt(range, off.from), percentAt(range, dayAfter(off.to))];
        return (
          <rect
            key={off.from}
            className="days-off"
            x={`${from}%`}
            width={`${to - from}%`}
            y={headerHeight}
            height={bottom - headerHeight}
          />
        );
      })}
      {monthStarts(range).map((start) => (
        <At key={start} x={percentAt(range, start)}>
          <line className="grid-line" x1="0" x2="0" y1="22" y2={bottom} />
          <text x="5" y="34">
            {percentAt(range, start) < 98 ? monthName(start, language) : ''}
          </text>
        </At>
      ))}
      <line className="grid-line" x1="0" x2="100%" y1={headerHeight} y2={headerHeight} />
      {timeline.phases.map((phase, index) => (
        <PhaseBar key={phase.key} phase={phase} lanes={lanes} index={index} />
      ))}
      {timeline.strands.length > 0 && <line className="grid-line" x1="0" x2="100%" y1={strandTop} y2={strandTop} />}
      {timeline.strands.map((strand, index) => (
        <StrandLine key={strand.key} from={percentAt(range, strand.from)} y={strandTop + laneHeight * (index + 0.5)} />
      ))}
      {!slim &&
        timeline.phases.map((phase, index) => (
          <LaneNote key={phase.key} timeline={timeline} index={index} lanes={lanes} />
        ))}
      <At x={now}>
        <line className="now-line" x1="0" x2="0" y1="22" y2={bottom} />
        <path d="M-4 17.5h8L0 23z" fill="var(--ink)" />
        <text className="strong halo" y="13" textAnchor={now > 90 ? 'end' : now < 6 ? 'start' : 'middle'}>
          {t('timeline.today', { date: shortDate(timeline.today) })}
        </text>
      </At>
      {timeline.nodes.map((node) => {
        const lane = Math.max(
          0,
          timeline.phases.findIndex((phase) => phase.key === node.phase),
        );
        const middle = lanes.top + laneHeight * (lane + 0.5);
        return (
          <At key={`${node.key}${node.on}`} x={percentAt(range, dayAfter(node.on))}>
            <rect x="-8" y={middle - 8} width="16" height="16" fill="#fff" stroke="var(--ink)" />
            <text className="strong" y={middle + 4.5} textAnchor="middle">
              {node.key}
            </text>
          </At>
        );
      })}
    </svg>
  );
};

const PhaseBar = ({ phase, lanes, index }: { phase: Phase; lanes: Lanes; index: number }): ReactNode => {
  const { range, today } = lanes;
  const top = lanes.top + laneHeight * index + (laneHeight - barHeight) / 2;
  const start = percentAt(range, phase.from ?? range.from);
  const end = percentAt(range, phase.to ? dayAfter(phase.to) : range.to);
  const now = percentAt(range, dayAfter(today));
  const width = (from: number, to: number): string => `${Math.max(0, to - from)}%`;
  const former = phase.formerTo && percentAt(range, dayAfter(phase.formerTo));
  const begun = phase.mark !== 'notDue';
  const spentUntil = phase.mark === 'done' ? end : Math.min(end, Math.max(start, now));
  return (
    <>
      {begun ? (
        <>
          <rect
            className="bar bar--spent"
            x={`${start}%`}
            width={width(start, spentUntil)}
            y={top}
            height={barHeight}
          />
          <rect
            className="bar bar--left"
            x={`${spentUntil}%`}
            width={width(spentUntil, end)}
            y={top}
            height={barHeight}
          />
        </>
      ) : (
        <rect className="bar bar--later" x={`${start}%`} width={width(start, end)} y={top} height={barHeight} />
      )}
      {phase.mark === 'done' && (
        <At x={(start + end) / 2}>
          <svg x="-7" y={top - 1} width="14" height="14" viewBox="0 0 14 14">
            <Glyph mark="done" />
          </svg>
        </At>
      )}
      {/* A phase that runs past its last day keeps an outlined tail until it is closed. */}
      {phase.mark === 'overdue' && now > end && (
        <rect className="ghost timeline__tail" x={`${end}%`} width={width(end, now)} y={top} height={barHeight} />
      )}
      {former && <line className="ghost" x1={`${start}%`} x2={`${former}%`} y1={top + 16} y2={top + 16} />}
      {!phase.from && <FeatheredEdge top={top} />}
      {!phase.to && <ArrowEnd y={top + barHeight / 2} />}
    </>
  );
};

const FeatheredEdge = ({ top }: { top: number }): ReactNode => (
  <g fill="var(--panel)">
    {[0, 4, 8].map((offset) => (
      <rect key={offset} x={offset} y={top - 1} width={3 - offset / 4} height={barHeight + 2} />
    ))}
  </g>
);

const ArrowEnd = ({ y }: { y: number }): ReactNode => (
  <At x={99.3}>
    <path d={`M-5 ${y - 5}L1 ${y}L-5 ${y + 5}`} fill="none" stroke="var(--ink-2)" strokeWidth="1.5" />
  </At>
);

const StrandLine = ({ from, y }: { from: number; y: number }): ReactNode => (
  <>
    <line className="strand" x1={`${from}%`} x2="99.3%" y1={y} y2={y} />
    <ArrowEnd y={y} />
  </>
);

/** A sentence beside a bar, in the empty end of its lane: a changed date, a gap, an overlap. */
const LaneNote = ({ timeline, index, lanes }: { timeline: Timeline; index: number; lanes: Lanes }): ReactNode => {
  const text = useText();
  const phase = timeline.phases[index];
  if (!phase?.note) return null;
  const y = lanes.top + laneHeight * (index + 0.5) + 4.5;
  const end = percentAt(lanes.range, phase.to ? dayAfter(phase.to) : lanes.range.to);
  const start = percentAt(lanes.range, phase.from ?? lanes.range.from);
  const atEnd = end < 60;
  return (
    <At x={atEnd ? end : start}>
      <text className="halo" x={atEnd ? 14 : -8} y={y} textAnchor={atEnd ? 'start' : 'end'}>
        {text(phase.note)}
      </text>
    </At>
  );
};
