import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { BusinessItem } from '../declaration/declaration.events';
import type { ShamWithdrawalFound, WithdrawalReported } from './withdrawal.events';

export type OweWithdrawal = {
  readonly type: 'OweWithdrawal';
  readonly campaignId: CampaignId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly item: BusinessItem;
  readonly declaredAt: Instant;
};
export type AgreeWithdrawalDate = {
  readonly type: 'AgreeWithdrawalDate';
  readonly agreedOn: LocalDate;
  readonly reason: string;
};
export type SendWithdrawalReminder = {
  readonly type: 'SendWithdrawalReminder';
  readonly reminder: number;
  readonly dueAt: Instant;
};
export type ReportWithdrawal = {
  readonly type: 'ReportWithdrawal';
  readonly occurredAt: Instant;
} & WithdrawalReported['payload'];
export type ConfirmWithdrawal = { readonly type: 'ConfirmWithdrawal'; readonly note: string };
export type DoubtWithdrawal = { readonly type: 'DoubtWithdrawal'; readonly reason: string };
export type FindShamWithdrawal = {
  readonly type: 'FindShamWithdrawal';
  readonly occurredAt: Instant;
} & ShamWithdrawalFound['payload'];
export type OrderWithdrawal = { readonly type: 'OrderWithdrawal'; readonly dueOn: LocalDate; readonly reason: string };
export type RefuseWithdrawal = {
  readonly type: 'RefuseWithdrawal';
  readonly statement: string;
  readonly occurredAt: Instant;
};
export type ReferWithdrawal = { readonly type: 'ReferWithdrawal'; readonly to: string; readonly reason: string };
export type PassLeniencyCutOff = { readonly type: 'PassLeniencyCutOff'; readonly dueAt: Instant };
export type WithdrawalCommand =
  | OweWithdrawal
  | AgreeWithdrawalDate
  | SendWithdrawalReminder
  | ReportWithdrawal
  | ConfirmWithdrawal
  | DoubtWithdrawal
  | FindShamWithdrawal
  | OrderWithdrawal
  | RefuseWithdrawal
  | ReferWithdrawal
  | PassLeniencyCutOff;
