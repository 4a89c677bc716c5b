import type { AppealId, CaseId, EventData, Instant, PersonId, Sealable, UnitId } from '../kernel';
import type { ImposedSanction } from '../case/sanctions';
import type { Deadline } from '../time';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. The decision of a case is appealed (申诉). A linked matter of its own; execution goes on. Stream `appeal/{appealId}`. [B8] */
export type AppealLodged = EventData<
  'AppealLodged',
  {
    readonly appealId: AppealId;
    readonly caseId: CaseId;
    /** Whose decision it is. */
    readonly personId: PersonId;
    readonly handlingUnitId: UnitId;
    readonly grounds: Sealable<string>;
    readonly deadline?: Deadline;
  }
>;
/** Act. At least two, none of whom handled the case. */
export type AppealReviewersAssigned = EventData<'AppealReviewersAssigned', { readonly reviewers: readonly PersonId[] }>;
/** Act of a reviewer. */
export type AppealReviewed = EventData<
  'AppealReviewed',
  { readonly recommends: AppealOutcome; readonly report: Sealable<string> }
>;
export type AppealOutcome = 'upheld' | 'changed' | 'revoked';
/** Act of the deciding body. */
export type AppealDecided = EventData<
  'AppealDecided',
  {
    readonly outcome: AppealOutcome;
    /** What takes the place of the former sanctions where they are changed. */
    readonly sanctions: readonly ImposedSanction[];
    readonly reason: string;
  }
>;
/** Fact. The person was told. */
export type AppealServed = EventData<'AppealServed', { readonly announcedTo: string }>;
/** Act. Withdrawn by the person. */
export type AppealWithdrawn = EventData<'AppealWithdrawn', { readonly reason: string }>;
/** Act of the engine: `remind` so many working days before the last day, `chase` so many after it. */
export type AppealClockReminded = EventData<
  'AppealClockReminded',
  { readonly kind: 'remind' | 'chase'; readonly days: number; readonly dueAt: Instant }
>;
export type AppealEvent =
  | AppealLodged
  | AppealReviewersAssigned
  | AppealReviewed
  | AppealDecided
  | AppealServed
  | AppealWithdrawn
  | AppealClockReminded;
