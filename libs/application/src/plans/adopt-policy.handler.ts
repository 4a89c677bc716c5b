import type { AdoptPolicy } from '@taizhang/domain';
import { policyHandler } from './plans-command';

/** One layer of procedural numbers, from a date on. */
export const adoptPolicy = policyHandler<AdoptPolicy>('AdoptPolicy');
