import { sameJson, type LocalDate, type PersonId, type UnitId } from '../kernel';
import type { PersonCommand } from '../person/person.commands';
import { personStandingAt, type PersonState, type Posting } from '../person/person.state';
import { ranks } from '../plan/plan.types';
import { localDateOf, startOfDay } from '../time';
import type { PersonRow } from './person-row';
import { faulty, type Faulty } from './row-cells';

export type PersonChangeKind =
  | 'join'
  | 'transfer'
  | 'promotion'
  | 'demotion'
  | 'newPost'
  | 'earlierPost'
  | 'return'
  | 'retirement'
  | 'resignation'
  | 'particulars';
export interface PersonChange {
  readonly kind: PersonChangeKind;
  /** In the order in which they are carried out. */
  readonly commands: readonly PersonCommand[];
}
export interface PersonPlan {
  readonly ok: true;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  /** None: the log knows the person as the roster states him. */
  readonly changes: readonly PersonChange[];
}

/** How the roster's codes are spelled in the log. */
export interface PersonIds {
  readonly personId: PersonId;
  readonly unitId: UnitId;
}

/** What a row changes in what the log knows of the person. */
export function planPerson(row: PersonRow, { personId, unitId }: PersonIds, state: PersonState): PersonPlan | Faulty {
  const posted = { ...row.posting, unitId };
  const post: PersonCommand = { type: 'PostPerson', personId, ...posted, occurredAt: startOfDay(row.postedOn) };
  const leaving = departure(row, personId);
  if (state.status === 'none') {
    const enter = { ...row.particulars, personId, occurredAt: startOfDay(row.enteredOn) };
    const join: PersonChange = { kind: 'join', commands: [{ type: 'RegisterPerson', ...enter }, post] };
    return { ok: true, personId, unitId, changes: [join, ...leaving] };
  }
  const fault = otherPerson(row, state) ?? contradiction(row, posted, state) ?? goneAlready(row, posted, state);
  if (fault !== undefined) return fault;
  const particulars = particularsChange(row, personId, state);
  if ('faults' in particulars) return particulars;
  const kind = postingKind(posted, row.postedOn, state);
  const posting: readonly PersonChange[] = kind === undefined ? [] : [{ kind, commands: [post] }];
  const isKnownDeparture = state.departures.some(({ at, how }) => isDay(at, row.left?.on) && how === row.left?.how);
  return {
    ok: true,
    personId,
    unitId,
    changes: [...particulars.changes, ...posting, ...(isKnownDeparture ? [] : leaving)],
  };
}

type Posted = Omit<Posting, 'from'>;
const isDay = (at: Posting['from'], day: LocalDate | undefined): boolean => localDateOf(at) === day;
const withoutDate = ({ from: _, ...posted }: Posting): Posted => posted;

function departure({ left }: PersonRow, personId: PersonId): readonly PersonChange[] {
  if (left === undefined) return [];
  const command: PersonCommand = {
    type: 'RecordDeparture',
    personId,
    how: left.how,
    occurredAt: startOfDay(left.on),
  };
  return [{ kind: left.how === 'retired' ? 'retirement' : 'resignation', commands: [command] }];
}

/** Neither changes in a life: most likely the number belongs to somebody else. */
function otherPerson({ particulars }: PersonRow, { registration }: PersonState): Faulty | undefined {
  const isSame = registration?.gender === particulars.gender && registration.birthYear === particulars.birthYear;
  return isSame ? undefined : faulty('RosterPersonDiffers', {}, 'code');
}

function contradiction({ postedOn }: PersonRow, posted: Posted, state: PersonState): Faulty | undefined {
  const sameDay = state.postings.filter(({ from }) => isDay(from, postedOn));
  if (sameDay.length === 0 || sameDay.some((each) => sameJson(withoutDate(each), posted))) return undefined;
  return faulty('RosterPostContradicts', { date: postedOn }, 'postedOn');
}

/** The log says that he has gone, and the roster still has him in that post, or has him go on another day. */
function goneAlready({ postedOn, left }: PersonRow, posted: Posted, state: PersonState): Faulty | undefined {
  const gone = state.departures.find(({ at }) => {
    const last = state.postings.filter(({ from }) => from < at).at(-1);
    return last !== undefined && localDateOf(at) > postedOn && sameJson(withoutDate(last), posted);
  });
  if (gone === undefined || (isDay(gone.at, left?.on) && gone.how === left?.how)) return undefined;
  return faulty('RosterLeftAlready', { date: localDateOf(gone.at) }, 'leftOn');
}

function particularsChange(
  { particulars, changedOn }: PersonRow,
  personId: PersonId,
  state: PersonState,
): { readonly changes: readonly PersonChange[] } | Faulty {
  const { name, politicalStatus, employment, innovationExempt } = particulars;
  const stated = { name, politicalStatus, employment, innovationExempt };
  const known = state.particulars;
  const same = known !== undefined && sameJson({ ...known, ...stated }, known);
  if (same) return { changes: [] };
  const last = state.changes.at(-1)?.from;
  if (changedOn === undefined) return faulty('RosterChangeDateMissing', {}, 'changedOn');
  if (last !== undefined && localDateOf(last) >= changedOn)
    return faulty('RosterChangeUndated', { known: localDateOf(last) }, 'changedOn');
  const command: PersonCommand = {
    type: 'ChangeParticulars',
    personId,
    ...stated,
    occurredAt: startOfDay(changedOn),
  };
  return { changes: [{ kind: 'particulars', commands: [command] }] };
}

function postingKind(posted: Posted, postedOn: LocalDate, state: PersonState): PersonChangeKind | undefined {
  if (state.postings.some((each) => isDay(each.from, postedOn))) return undefined;
  const at = startOfDay(postedOn);
  const standing = personStandingAt(state, at);
  if (standing.inOffice && standing.posting && sameJson(withoutDate(standing.posting), posted)) return undefined;
  if (state.postings.some(({ from }) => from > at)) return 'earlierPost';
  if (!standing.inOffice) return 'return';
  if (standing.posting?.unitId !== posted.unitId) return 'transfer';
  const [before, after] = [ranks.indexOf(standing.posting.rank), ranks.indexOf(posted.rank)];
  return after < before ? 'promotion' : after > before ? 'demotion' : 'newPost';
}
