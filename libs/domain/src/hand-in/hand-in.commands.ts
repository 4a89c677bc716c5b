import type { Instant } from '../kernel';
import type { HandInDisposed, HandInKept, HandInPaidIn, HandInReceived, HandInValued } from './hand-in.events';

type Fact = { readonly occurredAt: Instant };

export type ReceiveHandIn = { readonly type: 'ReceiveHandIn' } & Fact & HandInReceived['payload'];
export type ValueHandIn = { readonly type: 'ValueHandIn' } & HandInValued['payload'];
export type KeepHandIn = { readonly type: 'KeepHandIn' } & Fact & HandInKept['payload'];
export type PayInHandIn = { readonly type: 'PayInHandIn' } & Fact & HandInPaidIn['payload'];
export type DisposeOfHandIn = { readonly type: 'DisposeOfHandIn' } & Fact & HandInDisposed['payload'];

export type HandInCommand = ReceiveHandIn | ValueHandIn | KeepHandIn | PayInHandIn | DisposeOfHandIn;
