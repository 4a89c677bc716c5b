import type { BeginCheck } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** The team is there, or has begun by telephone or on paper. */
export const beginCheck = checkHandler<BeginCheck>('BeginCheck');
