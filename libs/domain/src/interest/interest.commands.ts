import type { Instant, PersonId } from '../kernel';
import type { InterestAbout, InterestEnding, PersonalInterestGround } from './interest.events';

export type DeclarePersonalInterest = {
  readonly type: 'DeclarePersonalInterest';
  readonly interestId: string;
  readonly personId: PersonId;
  readonly about: InterestAbout;
  readonly ground: PersonalInterestGround;
  readonly occurredAt: Instant;
};
export type EndPersonalInterest = {
  readonly type: 'EndPersonalInterest';
  readonly personId: PersonId;
  readonly interestId: string;
  readonly why: InterestEnding;
  readonly occurredAt: Instant;
};
export type InterestCommand = DeclarePersonalInterest | EndPersonalInterest;
