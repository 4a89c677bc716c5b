import type { Appointed } from '../appointment/roles-over';
import type { PersonId, UnitId } from '../kernel';
import type { AccountabilityRule, TrackRule } from '../plan/accountability.types';
import type { Role } from '../plan/plan.types';
import type { HandledBy, OpenedTrack } from './accountability.events';
import type { TrackSubject } from './track-subject';

/** What the subjects of tracks are found by: all as it stood when the act happened. */
export interface SubjectFacts {
  readonly unitId: UnitId;
  /** The handling unit and all above it: whoever leads one of these leads the handling body. */
  readonly handlingPath: readonly UnitId[];
  readonly parties: readonly PersonId[];
  readonly appointments: readonly Appointed[];
  /** The unit and all above it, nearest first. */
  readonly path: readonly UnitId[];
}
export type DerivedTrack = Omit<OpenedTrack, 'deadline'>;

/** The nearest holder; of one unit the first of the roles that has one, and whoever held it longest. */
function holderOf(roles: readonly Role[], { appointments, path }: SubjectFacts): TrackSubject | undefined {
  for (const unitId of path) {
    for (const role of roles) {
      const [first] = appointments
        .filter((each) => each.unitId === unitId && each.role === role)
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.personId < b.personId ? -1 : 1));
      if (first !== undefined) return { kind: 'person', personId: first.personId, unitId };
    }
  }
  return undefined;
}

function subjectsOf(track: TrackRule, facts: SubjectFacts): readonly TrackSubject[] {
  const { unitId } = facts;
  switch (track.who) {
    case 'partyConcerned':
      return facts.parties.map((personId) => ({ kind: 'person', personId, unitId }));
    case 'named':
      return [];
    case 'holder': {
      const holder = holderOf(track.roles, facts);
      return holder === undefined ? [] : [holder];
    }
    default:
      return [{ kind: 'organisation', organisation: track.who, unitId }];
  }
}

/** Nobody inquires into his own leader: such a track goes to the superior commission. */
export function handledBy(
  subject: TrackSubject | undefined,
  { ownLeaders }: AccountabilityRule['handling'],
  { appointments, handlingPath }: Pick<SubjectFacts, 'appointments' | 'handlingPath'>,
): HandledBy {
  if (subject === undefined) return 'handling';
  const own =
    subject.kind === 'organisation'
      ? handlingPath.includes(subject.unitId)
      : appointments.some(
          (each) =>
            each.personId === subject.personId && handlingPath.includes(each.unitId) && ownLeaders.includes(each.role),
        );
  return own ? 'superior' : 'handling';
}

/** The tracks that a rule owes: one for each person or organisation, and one without a subject where nobody is found. */
export const deriveTracks = (rule: AccountabilityRule, facts: SubjectFacts): readonly DerivedTrack[] =>
  rule.tracks.flatMap((track): readonly DerivedTrack[] => {
    const subjects = subjectsOf(track, facts);
    if (subjects.length === 0) return [{ track: track.key, rule: track.key, handledBy: 'handling' }];
    return subjects.map((subject) => ({
      track: subjects.length > 1 && subject.kind === 'person' ? `${track.key}.${subject.personId}` : track.key,
      rule: track.key,
      subject,
      handledBy: handledBy(subject, rule.handling, facts),
    }));
  });
