import {
  dueContextOf,
  dueInstant,
  localDateOf,
  type ActivityKind,
  type ActivityState,
  type Instant,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { activitySchema, ClockView } from '@taizhang/contracts';
import { presentClock } from '../presenting/clock.presenter';
import { presentEntry } from '../presenting/entry.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { listedDuty } from '../reading/plan-duties';
import { activityKindLabel } from '../wording/activities';
import { same } from '../wording/label';

export type Activity = z.infer<typeof activitySchema>;
type SettledDecision = ActivityState['decisions'][number];

/** The limit that a meeting set for what it settled; null: it set none. */
export function clockOfDecision(
  { plan, campaign, calendar, now }: Pick<CampaignReading, 'plan' | 'campaign' | 'calendar' | 'now'>,
  { heldAt, recordedPosition }: ActivityState,
  { limit, done }: SettledDecision,
): ClockView | null {
  if (limit === undefined) return null;
  const deadline = dueInstant(
    { kind: 'fixed', on: limit },
    heldAt as Instant,
    calendar,
    dueContextOf(plan, { phases: campaign.phases }),
  );
  const settled = { deadline, now, calendar, plan, clause: '', startEvent: recordedPosition };
  return presentClock({ ...settled, done: done !== undefined });
}

export function presentActivity(reading: CampaignReading, state: ActivityState, people: People): Activity {
  const { duty } = state;
  return {
    activity: state.activityId ?? '',
    kind: activityKindLabel(state.kind as ActivityKind),
    title: state.title ?? '',
    content: state.content ?? '',
    heldOn: localDateOf(state.heldAt as Instant),
    expected: state.expected ?? null,
    attended: state.attended ?? 0,
    materials: state.materials ?? null,
    duty: duty === undefined ? null : (listedDuty(reading.plan, duty)?.label ?? same(duty)),
    position: state.recordedPosition ?? 0,
    entry: presentEntry(state.entry, reading, people),
    decisions: state.decisions.map((decision) => {
      const clock = clockOfDecision(reading, state, decision);
      return {
        key: decision.key,
        text: decision.text,
        owner: decision.owner,
        mark: decision.done ? ('done' as const) : (clock?.mark ?? 'open'),
        clock,
        doneOn: decision.done ? localDateOf(decision.done.at) : null,
        note: decision.done?.note ?? null,
        position: decision.done?.position ?? null,
      };
    }),
  };
}
