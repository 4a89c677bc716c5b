import type { AppealId, CaseId, Instant, PersonId, Sealable, UnitId } from '../kernel';
import type { ImposedSanction } from '../case/sanctions';
import type { Deadline } from '../time';
import type { AppealOutcome } from './appeal.events';

/** An appeal. Plain JSON. */
export interface AppealState {
  readonly status: 'none' | 'lodged' | 'reviewing' | 'reviewed' | 'decided' | 'served' | 'withdrawn';
  readonly appealId?: AppealId;
  readonly caseId?: CaseId;
  readonly personId?: PersonId;
  readonly handlingUnitId?: UnitId;
  readonly grounds?: Sealable<string>;
  readonly lodgedAt?: Instant;
  readonly deadline?: Deadline;
  readonly deadlinePosition?: number;
  readonly reviewers: readonly PersonId[];
  /** Everybody who ever reviewed it. */
  readonly everReviewed: readonly PersonId[];
  readonly recommends?: AppealOutcome;
  readonly report?: Sealable<string>;
  readonly reviewedAt?: Instant;
  readonly outcome?: AppealOutcome;
  readonly sanctions: readonly ImposedSanction[];
  readonly reason?: string;
  readonly decidedAt?: Instant;
  readonly servedAt?: Instant;
  /** Keys of reminders and chases that were sent. */
  readonly sent: readonly string[];
}
