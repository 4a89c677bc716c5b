import type { CampaignId, Instant, PersonId } from '../kernel';
import type { EscalationSubject, ScheduledRung } from './escalation.events';

/** An overdue duty on its ladder. Plain JSON. */
export interface EscalationState {
  readonly status: 'none' | 'open' | 'stopped';
  readonly campaignId?: CampaignId;
  readonly subject?: EscalationSubject;
  readonly ladder?: string;
  readonly overdueSince?: Instant;
  readonly outstanding?: number;
  readonly openedAt?: Instant;
  readonly openedPosition?: number;
  readonly rungs: readonly RungState[];
  readonly stoppedAt?: Instant;
  readonly stopReason?: 'dutyMet' | 'extended' | 'referred' | 'campaignWoundUp';
}
export interface RungState extends ScheduledRung {
  readonly status: 'waiting' | 'held' | 'fired' | 'drafted' | 'signed' | 'declined' | 'skipped';
  /** Fired, signed or declined at. */
  readonly at?: Instant;
  readonly draftedAt?: Instant;
  readonly released?: boolean;
  readonly reason?: string;
  readonly heldBy?: PersonId;
  readonly signer?: PersonId;
  readonly documentNumber?: string;
  readonly position?: number;
  readonly correction?: { readonly reason: string; readonly at: Instant; readonly position: number };
}
