import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../api/shapes';
import { isoDate, shortDate } from '../i18n/dates';
import { useText } from '../i18n/use-text';
import { At } from './at';
import type { Suspension } from './clock';
import { dayAfter, isApart, percentAt, rangeOf } from './scale';

interface ClockBarProps {
  clock: Clock;
  /** A day, or an instant of it. */
  today: string;
  suspensions: Suspension[];
}

/** Start, due date, today and the next rung on one line: spent is white, left is filled, late is edged in red. */
export const ClockBar = ({ clock, today: asOf, suspensions }: ClockBarProps): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  if (!clock.startedAt || !clock.dueOn) return null;
  const today = isoDate(asOf);
  const range = rangeOf([clock.startedAt, clock.dueOn, today, clock.next?.at ?? today]);
  const start = percentAt(range, clock.startedAt);
  const due = percentAt(range, dayAfter(clock.dueOn));
  // Today is a day, not its first instant: the mark stands in the middle of it.
  const now = (percentAt(range, today) + percentAt(range, dayAfter(today))) / 2;
  const late = clock.mark === 'overdue' && now > due;
  const next = clock.next ? percentAt(range, clock.next.at) : 0;
  const spentUntil = Math.min(now, due);
  return (
    <svg className="drawing" height="40" aria-hidden>
      <line className="grid-line" x1="0" x2="100%" y1="18" y2="18" />
      <rect
        className="bar bar--spent"
        x={`${start}%`}
        width={`${Math.max(0, spentUntil - start)}%`}
        y="12"
        height="12"
      />
      {now < due && (
        <rect className="bar bar--left" x={`${spentUntil}%`} width={`${due - spentUntil}%`} y="12" height="12" />
      )}
      {late && (
        <rect
          x={`${due}%`}
          width={`${now - due}%`}
          y="12"
          height="12"
          fill="#fff"
          stroke="var(--overdue)"
          strokeWidth="1.5"
        />
      )}
      {suspensions.map((stop) => {
        const [from, to] = [percentAt(range, stop.from), percentAt(range, stop.to ?? today)];
        return (
          <rect
            key={stop.from}
            className="bar clock__stopped"
            x={`${from}%`}
            width={`${to - from}%`}
            y="12"
            height="12"
          />
        );
      })}
      {/* Close before the due date its words would lie under those of the date; the line below says them. */}
      {isApart(start, due) && (
        <At x={start}>
          <text y="38">{t('clock.startOf', { date: shortDate(clock.startedAt) })}</text>
        </At>
      )}
      <At x={due}>
        {late && <line x1="0" x2="0" y1="8" y2="28" stroke="var(--overdue)" />}
        <text className={late ? 'late' : 'ink'} x="-4" y="38" textAnchor="end">
          {t(late ? 'clock.dueLate' : 'clock.due', { date: shortDate(clock.dueOn) })}
        </text>
      </At>
      <At x={now}>
        <text className="strong" y="8" textAnchor="middle">
          {t('clock.today', { date: shortDate(today) })}
        </text>
      </At>
      {clock.next && (
        <At x={next}>
          <circle cx="10" cy="18" r="8" fill="#fff" stroke="var(--mark-edge)" strokeDasharray="2 1.5" />
          <text x="10" y="22.5" textAnchor="middle">
            {clock.next.level}
          </text>
          {/* Before the due date its words would touch those of the date; the line below says them. */}
          {next > due && (
            <text x="2" y="38">
              {shortDate(clock.next.at)} {text(clock.next.label)}
            </text>
          )}
        </At>
      )}
    </svg>
  );
};
