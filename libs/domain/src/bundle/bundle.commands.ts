import type { BundleHandedOver, BundleReceiptTaken, BundleTakenIn } from './bundle.events';

export type HandOverBundle = { readonly type: 'HandOverBundle' } & BundleHandedOver['payload'];
export type TakeBundleReceipt = {
  readonly type: 'TakeBundleReceipt';
  /** Of the bundle that the receipt speaks of. */
  readonly digest: string;
} & BundleReceiptTaken['payload'];
export type TakeInBundle = { readonly type: 'TakeInBundle' } & BundleTakenIn['payload'];

export type BundleCommand = HandOverBundle | TakeBundleReceipt | TakeInBundle;
