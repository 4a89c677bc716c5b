import type { PolicyAdopted } from './policy.events';

export type AdoptPolicy = { readonly type: 'AdoptPolicy' } & PolicyAdopted['payload'];
export type PolicyCommand = AdoptPolicy;
