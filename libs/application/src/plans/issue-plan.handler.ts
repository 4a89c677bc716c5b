import type { IssuePlan } from '@taizhang/domain';
import { planHandler } from './plans-command';

/** A checked plan comes into the log whole. */
export const issuePlan = planHandler<IssuePlan>('IssuePlan');
