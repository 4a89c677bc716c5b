import type { Instant, LocalDate, PersonId } from '../kernel';
import type {
  ProblemFound,
  ProblemLookedBack,
  ProblemPublicised,
  RectificationClaimed,
  TendencySettled,
} from './problem.events';

type Fact = { readonly occurredAt: Instant };

export type ListProblem = { readonly type: 'ListProblem' } & Fact & ProblemFound['payload'];
export type SetRectification = {
  readonly type: 'SetRectification';
  readonly measure: string;
  readonly ownerId: PersonId;
  readonly dueOn: LocalDate;
};
export type ClaimRectification = { readonly type: 'ClaimRectification' } & Fact & RectificationClaimed['payload'];
export type VerifyRectification = { readonly type: 'VerifyRectification'; readonly opinion: string };
export type RejectRectification = { readonly type: 'RejectRectification'; readonly reason: string };
export type PubliciseProblem = { readonly type: 'PubliciseProblem' } & Fact & ProblemPublicised['payload'];
export type CloseProblem = { readonly type: 'CloseProblem'; readonly opinion: string };
export type LookBackAtProblem = { readonly type: 'LookBackAtProblem' } & Fact & ProblemLookedBack['payload'];
export type ReopenProblem = { readonly type: 'ReopenProblem'; readonly reason: string };
export type SettleTendency = { readonly type: 'SettleTendency' } & Fact & TendencySettled['payload'];
export type ReferProblem = { readonly type: 'ReferProblem'; readonly reason: string };

export type ProblemCommand =
  | ListProblem
  | SetRectification
  | ClaimRectification
  | VerifyRectification
  | RejectRectification
  | PubliciseProblem
  | CloseProblem
  | LookBackAtProblem
  | ReopenProblem
  | SettleTendency
  | ReferProblem;
