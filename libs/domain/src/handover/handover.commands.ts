import type { HandoverId, PersonId, UnitId } from '../kernel';

export type PrepareHandover = {
  readonly type: 'PrepareHandover';
  readonly handoverId: HandoverId;
  readonly fromId: PersonId;
  readonly toId: PersonId;
  readonly unitId: UnitId;
};
export type ApproveHandover = { readonly type: 'ApproveHandover' };
export type SignHandover = { readonly type: 'SignHandover' };
export type WithdrawHandover = { readonly type: 'WithdrawHandover'; readonly reason: string };
export type HandoverCommand = PrepareHandover | ApproveHandover | SignHandover | WithdrawHandover;
