import type { ReturnCell } from './return.events';
import type { ReturnKey } from './return.stream';

export type DraftReturn = {
  readonly type: 'DraftReturn';
  readonly key: ReturnKey;
  readonly cells: readonly ReturnCell[];
  readonly phone: string;
};
/** `typed` and `computed` are what the one who decides saw: another difference is not kept by it. */
export type KeepDifference = {
  readonly type: 'KeepDifference';
  readonly row: string;
  readonly column: string;
  readonly typed: number | string | null;
  readonly computed: number | string | null;
  readonly reason: string;
};
export type SignReturn = { readonly type: 'SignReturn' };
export type SignZeroReturn = { readonly type: 'SignZeroReturn'; readonly key: ReturnKey };
export type SendReturn = { readonly type: 'SendReturn' };
export type ReceiveReturn = { readonly type: 'ReceiveReturn' };
export type AmendReturn = { readonly type: 'AmendReturn'; readonly reason: string };
export type SendReturnBack = { readonly type: 'SendReturnBack'; readonly reason: string };
export type ReturnCommand =
  | DraftReturn
  | KeepDifference
  | SignReturn
  | SignZeroReturn
  | SendReturn
  | ReceiveReturn
  | AmendReturn
  | SendReturnBack;
