import { assertNever, type Instant, type PersonId, type Stored } from '../kernel';
import { markOf, type EntryMark } from '../entry/entry-mark';
import type { InterestEnding, InterestEvent, PersonalInterestDeclared } from './interest.events';

export interface PersonalInterest extends Omit<PersonalInterestDeclared['payload'], 'personId'> {
  readonly declaredAt: Instant;
  readonly position: number;
  readonly entry?: EntryMark;
  readonly ended?: { readonly at: Instant; readonly why: InterestEnding };
}

/** All that one person has declared, in the order in which it was recorded. Plain JSON. */
export interface InterestState {
  readonly personId?: PersonId;
  readonly interests: readonly PersonalInterest[];
  /** An end that was folded before what it ends waits for it. */
  readonly endings: Readonly<Record<string, { readonly at: Instant; readonly why: InterestEnding }>>;
}

export const noInterest: InterestState = { interests: [], endings: {} };

const withEndings = ({ interests, endings, ...rest }: InterestState): InterestState => ({
  ...rest,
  endings,
  interests: interests.map((each) => {
    const ended = endings[each.interestId];
    return ended === undefined ? each : { ...each, ended };
  }),
});

export function evolveInterest(state: InterestState, event: Stored<InterestEvent>): InterestState {
  switch (event.type) {
    case 'PersonalInterestDeclared': {
      const { personId, ...declared } = event.payload;
      const interest = { ...declared, declaredAt: event.effectiveAt, position: event.position, ...markOf(event) };
      return withEndings({ ...state, personId, interests: [...state.interests, interest] });
    }
    case 'PersonalInterestEnded': {
      const { interestId, why } = event.payload;
      return withEndings({ ...state, endings: { ...state.endings, [interestId]: { at: event.effectiveAt, why } } });
    }
    default:
      return assertNever(event);
  }
}

export const openInterests = ({ interests }: InterestState): readonly PersonalInterest[] =>
  interests.filter(({ ended }) => ended === undefined);
