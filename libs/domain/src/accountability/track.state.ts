import { assertNever, without, type PersonId, type Stored } from '../kernel';
import type { TrackEvent } from './track.events';
import type { TrackRung, TrackState } from './track.state.types';

export const noTrack: TrackState = {
  status: 'none',
  evidence: [],
  talks: [],
  investigators: [],
  remindersSent: [],
  rungs: [],
  reopened: 0,
};

const added = <T>(list: readonly T[], ...more: readonly T[]): readonly T[] => [...new Set([...list, ...more])];

/** Whoever recorded it worked on it, and so did whoever led the talk. */
const workers = ({ actor }: Stored<TrackEvent>): readonly PersonId[] =>
  actor.kind === 'person' ? [actor.personId] : [];

const withRung = (state: TrackState, rung: TrackRung): TrackState => ({
  ...state,
  rungs: [...state.rungs.filter(({ level }) => level !== rung.level), rung].sort((a, b) => a.level - b.level),
});

const rungOf = (state: TrackState, level: number): Partial<TrackRung> =>
  state.rungs.find((rung) => rung.level === level) ?? {};

const settled = ['settledAt', 'settledBy', 'measures', 'document', 'authority'] as const;

export function evolveTrack(state: TrackState, event: Stored<TrackEvent>): TrackState {
  const at = event.effectiveAt;
  switch (event.type) {
    case 'TrackOpened':
      return { ...state, ...event.payload, status: 'open', openedAt: at, deadlinePosition: event.position };
    case 'TrackSubjectNamed': {
      const { subject, handledBy } = event.payload;
      return { ...state, subject, handledBy };
    }
    case 'TrackEvidenceRecorded': {
      const evidence = added(state.evidence, event.payload.evidenceId);
      return { ...state, evidence, investigators: added(state.investigators, ...workers(event)) };
    }
    case 'TrackTalkRecorded': {
      const { talkId, talkerIds } = event.payload;
      const investigators = added(state.investigators, ...workers(event), ...talkerIds);
      return { ...state, talks: added(state.talks, talkId), investigators };
    }
    case 'TrackReminderSent':
      return { ...state, remindersSent: added(state.remindersSent, event.payload.reminder) };
    case 'TrackRungFired':
      return withRung(state, { level: event.payload.level, act: event.payload.act, status: 'fired', at });
    case 'TrackRungDrafted': {
      const { level, act, approver } = event.payload;
      return withRung(state, { level, act, approver, status: 'drafted', at });
    }
    case 'TrackRungSigned':
      return withRung(state, {
        ...rungOf(state, event.payload.level),
        level: event.payload.level,
        act: event.payload.act,
        status: 'signed',
        at,
      });
    case 'TrackRungDeclined': {
      const { level, reason } = event.payload;
      return withRung(state, { act: 'talk', ...rungOf(state, level), level, reason, status: 'declined', at });
    }
    case 'TrackDeadlineRederived':
      return { ...state, deadline: event.payload.deadline, deadlinePosition: event.position };
    case 'TrackConcluded': {
      const { approvedBy, ...conclusion } = event.payload;
      return {
        ...without(state, ...settled),
        ...conclusion,
        status: 'concluded',
        settledAt: at,
        settledBy: approvedBy,
      };
    }
    case 'TrackWaived': {
      const { approvedBy, ...waiver } = event.payload;
      return { ...without(state, ...settled), ...waiver, status: 'waived', settledAt: at, settledBy: approvedBy };
    }
    case 'TrackReopened': {
      const { deadline, reason } = event.payload;
      const anew = { deadline, deadlinePosition: event.position, remindersSent: [], rungs: [] };
      return { ...without(state, ...settled), ...anew, reason, status: 'open', reopened: state.reopened + 1 };
    }
    default:
      return assertNever(event);
  }
}

export const trackSettled = (state: Pick<TrackState, 'status'>): boolean =>
  state.status === 'concluded' || state.status === 'waived';
