import { trackMeasures, trackSettled, type Plan, type TrackSlice, type TrackState } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { accountabilityTrackSchema } from '@taizhang/contracts';
import { gateClock, presentClock } from '../presenting/clock.presenter';
import type { CampaignReading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { wireIdOf } from '../wire/wire-ids';
import { measureLabel, organisationLabel } from '../wording/events/accountability.sentences';
import { joined, label, same, type LabelText } from '../wording/label';
import { roleLabel } from '../wording/roles';
import { trackActs } from './track-acts';

export type AccountabilityTrackView = z.infer<typeof accountabilityTrackSchema>;

/** Whom it waits for: whoever works on it, or the superior commission. */
export const handlerOf = ({ handledBy }: TrackState, { handling }: TrackSlice): LabelText =>
  handledBy === 'superior' ? roleLabel(handling.superior) : joined(handling.investigators.map(roleLabel));

function subjectOf(
  { subject }: TrackState,
  reading: CampaignReading,
  people: People,
): AccountabilityTrackView['subject'] {
  if (subject === undefined) return null;
  const unitName = reading.unitName(subject.unitId);
  return subject.kind === 'person'
    ? { person: people.ref(subject.personId, subject.unitId), organisation: null, unitName }
    : { person: null, organisation: organisationLabel(subject.organisation), unitName };
}

function settlementOf(state: TrackState, people: People): AccountabilityTrackView['settlement'] {
  const { status, measures = [], reason = '', document, authority, settledBy, settledAt } = state;
  if ((status !== 'concluded' && status !== 'waived') || settledAt === undefined) return null;
  return {
    how: status,
    measures: measures.map(measureLabel),
    reason,
    document: document ?? null,
    authority: authority ?? null,
    by: people.name(settledBy),
    at: settledAt,
  };
}

function rungOf(state: TrackState, plan: Plan, slice: TrackSlice): AccountabilityTrackView['rung'] {
  const last = state.rungs.at(-1);
  if (last === undefined || trackSettled(state)) return null;
  const named = plan.ladders
    .find(({ key }) => key === slice.rule.ladder)
    ?.rungs.find(({ level }) => level === last.level)?.label;
  const waits = last.status === 'drafted' && last.approver !== undefined ? roleLabel(last.approver) : null;
  return { level: last.level, label: named ?? same(last.level), at: last.at, waitsFor: waits };
}

const fitting = {
  person: ['circular', 'admonition', 'adjustment', 'sanction'],
  organisation: ['examination', 'circular', 'reorganisation'],
} as const;

export function presentTrack(
  reading: CampaignReading,
  { stream, state }: ReadRow<TrackState>,
  slice: TrackSlice,
  people: People,
): AccountabilityTrackView {
  const { plan, calendar, now, point, reader } = reading;
  const { rule } = slice;
  const { deadline } = state;
  const done = trackSettled(state);
  const clock =
    deadline === undefined
      ? gateClock(label('无期限', 'no date'), rule.clause)
      : presentClock({ deadline, now, calendar, plan, clause: rule.clause, startEvent: state.deadlinePosition, done });
  const measures = trackMeasures.filter((each) => fitting[rule.on].some((fits) => fits === each));
  return {
    track: wireIdOf(stream),
    label: rule.label,
    clause: rule.clause,
    subject: subjectOf(state, reading, people),
    on: rule.on,
    handledBy: state.handledBy ?? 'handling',
    handler: handlerOf(state, slice),
    status: state.status === 'none' ? 'open' : state.status,
    mark: state.status === 'waived' ? 'waived' : clock.mark,
    clock,
    evidence: state.evidence.length,
    talks: state.talks.length,
    rung: rungOf(state, plan, slice),
    settlement: settlementOf(state, people),
    measures: measures.map((measure) => ({ measure, label: measureLabel(measure) })),
    may: point.historical ? [] : trackActs(state, slice, reader),
    why: `track:${stream}`,
  };
}
