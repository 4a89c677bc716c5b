import type { EntryMark } from '../entry/entry-mark';
import type { CampaignId, FileId, Instant, LocalDate, PersonId, ProblemId, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type { FindingChannel } from './problem.events';

/** One line of the problem ledger. Plain JSON. "Overdue" is never stored: it follows from the deadline and the clock. */
export interface ProblemState {
  readonly status: 'none' | 'found' | 'rectifying' | 'claimed' | 'verified' | 'closed' | 'settled' | 'referred';
  readonly campaignId?: CampaignId;
  readonly problemId?: ProblemId;
  readonly unitId?: UnitId;
  readonly personId?: PersonId;
  readonly channel?: FindingChannel;
  readonly problemClass?: string;
  readonly tendency?: boolean;
  readonly description?: string;
  readonly amountFen?: number;
  readonly foundAt?: Instant;
  readonly entry?: EntryMark;
  readonly measure?: string;
  readonly ownerId?: PersonId;
  readonly dueOn?: LocalDate;
  readonly deadline?: Deadline;
  readonly deadlinePosition?: number;
  readonly claim?: {
    readonly at: Instant;
    readonly by?: PersonId;
    readonly result: string;
    readonly evidence: string;
    readonly files: readonly FileId[];
    readonly entry?: EntryMark;
  };
  readonly verified?: { readonly at: Instant; readonly by?: PersonId; readonly opinion: string };
  readonly rejectedFor?: string;
  readonly publicised: readonly { readonly at: Instant; readonly medium: string; readonly until?: LocalDate }[];
  readonly closedAt?: Instant;
  readonly settledBy?: 'reminderTalk' | 'criticism' | 'inspection';
  readonly lookedBackAt?: Instant;
  /** How often it came back after it was closed. */
  readonly reopened: number;
}
