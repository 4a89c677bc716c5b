import type { Instant, PersonId } from '../kernel';
import type { SanctionKind } from '../case/sanctions';
import type { AppealLodged, AppealOutcome, AppealReviewed } from './appeal.events';

export type LodgeAppeal = { readonly type: 'LodgeAppeal' } & Omit<
  AppealLodged['payload'],
  'deadline' | 'handlingUnitId'
>;
export type AssignReviewers = { readonly type: 'AssignReviewers'; readonly reviewers: readonly PersonId[] };
export type ReviewAppeal = { readonly type: 'ReviewAppeal' } & AppealReviewed['payload'];
export type DecideAppeal = {
  readonly type: 'DecideAppeal';
  readonly outcome: AppealOutcome;
  readonly sanctions: readonly SanctionKind[];
  readonly reason: string;
};
export type ServeAppeal = {
  readonly type: 'ServeAppeal';
  readonly announcedTo: string;
  readonly occurredAt: Instant;
};
export type WithdrawAppeal = { readonly type: 'WithdrawAppeal'; readonly reason: string };
export type RemindOfAppeal = {
  readonly type: 'RemindOfAppeal';
  readonly kind: 'remind' | 'chase';
  readonly days: number;
  readonly dueAt: Instant;
};
export type AppealCommand =
  LodgeAppeal | AssignReviewers | ReviewAppeal | DecideAppeal | ServeAppeal | WithdrawAppeal | RemindOfAppeal;
