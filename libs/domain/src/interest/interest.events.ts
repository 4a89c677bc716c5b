import type { EventData, PersonId, UnitId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What binds somebody to a person or a unit, in words that tell no more than a bar needs. */
export const personalInterestGrounds = ['nearRelative', 'ownInterest', 'other'] as const;
export type PersonalInterestGround = (typeof personalInterestGrounds)[number];
/** Why one no longer holds: what bound them has ended, or it was declared by mistake. */
export const interestEndings = ['ceased', 'mistaken'] as const;
export type InterestEnding = (typeof interestEndings)[number];

/** A person is named as he is called: whoever declares cannot look others up. */
export type InterestAbout =
  { readonly kind: 'person'; readonly name: string } | { readonly kind: 'unit'; readonly unitId: UnitId };

/** Fact. He declares what would bind him in a matter, before there is one. Stream `interest/{personId}`. */
export type PersonalInterestDeclared = EventData<
  'PersonalInterestDeclared',
  {
    readonly interestId: string;
    readonly personId: PersonId;
    readonly about: InterestAbout;
    readonly ground: PersonalInterestGround;
  }
>;
/** Fact. It holds no longer; matters of before keep who was kept off them. */
export type PersonalInterestEnded = EventData<
  'PersonalInterestEnded',
  { readonly interestId: string; readonly why: InterestEnding }
>;
export type InterestEvent = PersonalInterestDeclared | PersonalInterestEnded;
