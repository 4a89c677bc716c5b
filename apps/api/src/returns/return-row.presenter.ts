import { returnDeadline, type ReturnTerms } from '@taizhang/application';
import {
  localDateOf,
  noReturn,
  returnIsLate,
  type Instant,
  type LocalDate,
  type ParticipationState,
  type ReportingCycleState,
  type ReturnKey,
  type ReturnState,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { returnRowSchema } from '@taizhang/contracts';
import { gateClock, presentClock } from '../presenting/clock.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import { listedDuty } from '../reading/plan-duties';
import { dueRuleLabel } from '../wording/due-rules';
import { label } from '../wording/label';
import { periodLabel, rhythmLabel } from '../wording/return-periods';
import { returnId } from './return-key';

export type ReturnRow = z.infer<typeof returnRowSchema>;

export interface ShownReturn {
  readonly key: ReturnKey;
  readonly terms: ReturnTerms;
  /** Absent: nobody has begun it. */
  readonly state: ReturnState | undefined;
  readonly participation: ParticipationState | undefined;
  readonly cycles: ReadonlyMap<string, ReportingCycleState>;
}

const dayOf = (at: Instant | undefined): LocalDate | null => (at === undefined ? null : localDateOf(at));
const isSent = ({ status }: ReturnState): boolean => status === 'sent' || status === 'received';

function standingOf(state: ReturnState, open: boolean, late: boolean): ReturnRow['standing'] {
  if (state.status === 'received') return 'received';
  if (state.status === 'sent') return late ? 'late' : 'sent';
  if (late) return 'missing';
  return open ? 'due' : 'notOpen';
}

/** The clock of the duty that the return belongs to; a gate while the phase has not opened. */
function clockOf({ plan, calendar, now }: CampaignReading, shown: ShownReturn, done: boolean): ReturnRow['clock'] {
  const { obligation } = shown.terms;
  const { duty, rhythm } = obligation;
  const deadline = returnDeadline(shown, obligation, shown.key);
  const startEvent =
    duty === undefined
      ? shown.cycles.get(obligation.key)?.periods[shown.key.period]?.deadlinePosition
      : shown.participation?.duties[duty]?.deadlinePosition;
  if (deadline !== undefined) {
    const { clause } = obligation;
    return presentClock({ deadline, now, calendar, plan, clause, startEvent, done });
  }
  const listed = duty === undefined ? undefined : listedDuty(plan, duty);
  const rule = listed ? dueRuleLabel(listed.due, plan) : rhythm && rhythmLabel(rhythm);
  return gateClock(rule ?? label('无期限', 'no date'), obligation.clause);
}

/** Missing, late, zero, amended: told by what happened and the clock, stored nowhere. */
export function presentReturnRow(reading: CampaignReading, shown: ShownReturn): ReturnRow {
  const { key, terms } = shown;
  const state = shown.state ?? noReturn;
  const deadline = returnDeadline(shown, terms.obligation, key);
  const late = returnIsLate(state, deadline, reading.now);
  const clock = clockOf(reading, shown, isSent(state));
  return {
    return: returnId(key),
    campaignId: key.campaignId,
    unit: { unitId: key.unitId, name: reading.unitName(key.unitId) },
    obligation: { key: terms.obligation.key, label: terms.obligation.label },
    period: key.period,
    periodLabel: periodLabel(reading.plan, terms.obligation.rhythm, key.period) ?? null,
    status: state.status,
    standing: standingOf(state, deadline !== undefined || key.unitId === reading.campaign.unitId, late),
    late,
    zero: state.zero,
    version: state.version,
    superseded: state.superseded.length,
    amended: state.superseded.some(({ sentBack }) => !sentBack),
    sentOn: dayOf(state.sent?.at),
    receivedOn: dayOf(state.received?.at),
    mark: deadline === undefined && state.status === 'none' ? 'notDue' : clock.mark,
    clock,
  };
}
