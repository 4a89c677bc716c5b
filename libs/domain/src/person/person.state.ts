import { assertNever, type Instant, type Stored } from '../kernel';
import type { PersonEvent, PersonPosted, PersonRegistered } from './person.events';

export type Particulars = PersonRegistered['payload'];

/** What a person held and when, as dated facts in the order in which they happened. Plain JSON. */
export interface PersonState {
  readonly status: 'none' | 'registered';
  readonly particulars?: Particulars;
  readonly postings: readonly Posting[];
  readonly departures: readonly Departure[];
}
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

export const noPerson: PersonState = { status: 'none', postings: [], departures: [] };

const inOrder = <T>(list: readonly T[], at: (each: T) => Instant): readonly T[] =>
  [...list].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));

export function evolvePerson(state: PersonState, event: Stored<PersonEvent>): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, status: 'registered', particulars: event.payload };
    case 'PersonPosted': {
      const posting: Posting = { ...event.payload, from: event.effectiveAt };
      return { ...state, postings: inOrder([...state.postings, posting], (each) => each.from) };
    }
    case 'PersonLeft': {
      const departure: Departure = { at: event.effectiveAt, how: event.payload.how };
      return { ...state, departures: inOrder([...state.departures, departure], (each) => each.at) };
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
