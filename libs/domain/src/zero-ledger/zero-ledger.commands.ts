import type { ZeroLedgerSigned, ZeroLedgerWithdrawn } from './zero-ledger.events';

export type SignZeroLedger = { readonly type: 'SignZeroLedger' } & ZeroLedgerSigned['payload'];
export type WithdrawZeroLedger = { readonly type: 'WithdrawZeroLedger' } & ZeroLedgerWithdrawn['payload'];

export type ZeroLedgerCommand = SignZeroLedger | WithdrawZeroLedger;
