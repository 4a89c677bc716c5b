import { assertNever, type Instant, type Stored } from '../kernel';
import type { PersonEvent, PersonParticularsChanged, PersonPosted, PersonRegistered } from './person.events';

export type Particulars = PersonRegistered['payload'];

/** What a person held and when, as dated facts in the order in which they happened. Plain JSON. */
export interface PersonState {
  readonly status: 'none' | 'registered';
  /** The present ones: as registered, with the last change. */
  readonly particulars?: Particulars;
  /** As registered. */
  readonly registration?: Particulars;
  /** In the order in which they happened. */
  readonly changes: readonly ParticularsChange[];
  readonly postings: readonly Posting[];
  readonly departures: readonly Departure[];
}
export type ParticularsChange = PersonParticularsChanged['payload'] & { readonly from: Instant };
export type Posting = PersonPosted['payload'] & { readonly from: Instant };
export interface Departure {
  readonly at: Instant;
  readonly how: 'retired' | 'resigned';
}

/** How a person stood on a day: in office, or gone since `leftAt` from the post that he held last. */
export interface PersonStanding {
  readonly inOffice: boolean;
  readonly posting?: Posting;
  readonly leftAt?: Instant;
}

export const noPerson: PersonState = { status: 'none', changes: [], postings: [], departures: [] };

const inOrder = <T>(list: readonly T[], at: (each: T) => Instant): readonly T[] =>
  [...list].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));

function merged(registration: Particulars, last: ParticularsChange | undefined): Particulars {
  if (last === undefined) return registration;
  const { from: _, ...change } = last;
  return { ...registration, ...change };
}

/** A change that was folded before the registration waits for it. */
function changed(state: PersonState, changes: readonly ParticularsChange[]): PersonState {
  const { registration } = state;
  if (registration === undefined) return { ...state, changes };
  return { ...state, changes, particulars: merged(registration, changes.at(-1)) };
}

export function evolvePerson(state: PersonState, event: Stored<PersonEvent>): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return changed({ ...state, status: 'registered', registration: event.payload }, state.changes);
    case 'PersonPosted': {
      const posting: Posting = { ...event.payload, from: event.effectiveAt };
      return { ...state, postings: inOrder([...state.postings, posting], (each) => each.from) };
    }
    case 'PersonLeft': {
      const departure: Departure = { at: event.effectiveAt, how: event.payload.how };
      return { ...state, departures: inOrder([...state.departures, departure], (each) => each.at) };
    }
    case 'PersonParticularsChanged': {
      const change: ParticularsChange = { ...event.payload, from: event.effectiveAt };
      return changed(
        state,
        inOrder([...state.changes, change], (each) => each.from),
      );
    }
    default:
      return assertNever(event);
  }
}

/** How the person stood at a moment. A post taken up after a departure brings him back into office. */
export function personStandingAt(state: PersonState, at: Instant): PersonStanding {
  const posting = state.postings.filter((each) => each.from <= at).at(-1);
  if (posting === undefined) return { inOffice: false };
  const left = state.departures.filter((each) => each.at <= at && each.at > posting.from).at(-1);
  return left === undefined ? { inOffice: true, posting } : { inOffice: false, posting, leftAt: left.at };
}

/** The particulars at a moment. */
export const particularsAt = (state: PersonState, at: Instant): Particulars | undefined =>
  state.registration && merged(state.registration, state.changes.filter((each) => each.from <= at).at(-1));
