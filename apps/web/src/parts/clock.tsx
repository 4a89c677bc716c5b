import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../api/shapes';
import { PageLink } from '../app/navigation';
import { pages } from '../app/place';
import { gridDate, shortDate, timeOfDay } from '../i18n/dates';
import { useLanguage } from '../i18n/use-language';
import { useText } from '../i18n/use-text';
import { ClockBar } from './clock-bar';
import { StatusMark } from './status-mark';
import { useRemaining } from './use-remaining';
import './clock.css';

export interface Suspension {
  from: string;
  to: string | null;
  approvedBy?: string;
  /** Said where the reason stands in the log and the approver is who suspended. */
  reason?: string;
}

export interface Extension {
  left: number;
  maxDays: number;
  approver: string;
}

interface ClockProps {
  clock: Clock;
  today: string;
  suspensions?: Suspension[];
  extension?: Extension | null;
}

/** 时限. The words carry everything; the bar only repeats them. All counting was done by the server. */
export const ClockPart = ({ clock, today, suspensions = [], extension }: ClockProps): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  return (
    <div className="clock">
      <ClockBar clock={clock} today={today} suspensions={suspensions} />
      <dl className="pairs">
        <dt>{t('clock.title')}</dt>
        <dd>
          <ClockDue clock={clock} />
        </dd>
        <dt>{t('clock.budget')}</dt>
        <dd>
          <ClockBudget clock={clock} suspensions={suspensions} extension={extension} />
        </dd>
        <dt>{t('clock.rule')}</dt>
        <dd>
          {text(clock.rule)}
          {clock.clause && <span className="sep">{clock.clause}</span>}
          {clock.startEvent !== null && (
            <span className="sep">
              <PageLink to={pages.event(clock.startEvent)}>
                {t('clock.startEvent', { event: clock.startEvent })}
              </PageLink>
            </span>
          )}
          <span className="sep">{t('clock.calendar', { calendar: clock.calendar })}</span>
        </dd>
        {clock.next && (
          <>
            <dt>{t('clock.ifNot')}</dt>
            <dd>
              {t('clock.nextRung', {
                date: `${shortDate(clock.next.at)} ${timeOfDay(clock.next.at)}`,
                name: text(clock.next.label),
                level: clock.next.level,
              })}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
};

/** State, due date with its weekday, and what is left: one line, for a heading or a table cell. */
export const ClockDue = ({ clock }: { clock: Clock }): ReactNode => {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const remaining = useRemaining();
  return (
    <span className="clock__due">
      {clock.promptly && <span className="promptly">{t('clock.promptly')}</span>}
      {clock.dueOn && (
        <span>
          {t(clock.promptly ? 'clock.localTarget' : 'clock.due', {
            date: `${gridDate(clock.dueOn, language)}${clock.dueTime ? ` ${clock.dueTime}` : ''}`,
          })}
        </span>
      )}
      <StatusMark mark={clock.mark} word={remaining(clock)} />
      {clock.provisional && <span className="dim">{t('clock.provisional')}</span>}
    </span>
  );
};

const ClockBudget = ({ clock, suspensions = [], extension }: Omit<ClockProps, 'today'>): ReactNode => {
  const { t } = useTranslation('parts');
  const said: string[] = [];
  if (clock.budget !== null)
    said.push(t(`clock.budgetOf.${clock.unit}`, { budget: clock.budget, spent: clock.spent ?? 0 }));
  if (clock.startedAt) said.push(t('clock.startOf', { date: shortDate(clock.startedAt) }));
  if (suspensions.length === 0) said.push(t('clock.noSuspension'));
  for (const { from, to, approvedBy: by, reason } of suspensions) {
    const stop = { from: shortDate(from), to: to ? shortDate(to) : '' };
    if (by) said.push(to ? t('clock.suspended', { ...stop, by }) : t('clock.suspendedOpen', { ...stop, by }));
    else said.push(t(to ? 'clock.stopped' : 'clock.stoppedOpen', { ...stop, reason: reason ?? '' }));
  }
  if (extension)
    said.push(t('clock.extensions', { count: extension.left, days: extension.maxDays, by: extension.approver }));
  if (extension === null) said.push(t('clock.noExtension'));
  return said.map((sentence) => (
    <span key={sentence} className="clock__said">
      {sentence}
    </span>
  ));
};
