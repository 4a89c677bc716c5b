import type { EntryMark } from '../entry/entry-mark';
import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type { BusinessItem } from '../declaration/declaration.events';
import type { WithdrawalReported } from './withdrawal.events';

/** One owed withdrawal. Plain JSON. "Overdue" is never stored: it follows from the deadline and the clock. */
export interface WithdrawalState {
  readonly status: 'none' | 'owed' | 'reported' | 'doubted' | 'shamFound' | 'ordered' | 'confirmed' | 'referred';
  readonly campaignId?: CampaignId;
  readonly personId?: PersonId;
  readonly unitId?: UnitId;
  readonly item?: BusinessItem;
  readonly declaredAt?: Instant;
  readonly owedAt?: Instant;
  readonly deadline?: Deadline;
  readonly deadlinePosition?: number;
  readonly agreedOn?: LocalDate;
  readonly remindersSent: readonly number[];
  /** Absent while none was skipped. */
  readonly remindersSkipped?: readonly number[];
  /** When the withdrawal happened, and when it became known. */
  readonly withdrawnAt?: Instant;
  readonly withdrawnRecordedAt?: Instant;
  readonly how?: WithdrawalReported['payload']['how'];
  readonly priceFen?: number;
  readonly proof?: string;
  readonly filedWith?: string;
  /** The report that stands was entered for the person (代录). */
  readonly entry?: EntryMark;
  readonly confirmedAt?: Instant;
  readonly doubtedAt?: Instant;
  readonly doubtReason?: string;
  readonly sham?: { readonly finding: 'nominal' | 'overpriced'; readonly detail: string; readonly foundAt: Instant };
  readonly ordered: boolean;
  readonly refused: boolean;
  readonly cutOff?: { readonly passedAt: Instant; readonly reported: boolean; readonly withdrawn: boolean };
  readonly referredAt?: Instant;
  readonly referredTo?: string;
}
