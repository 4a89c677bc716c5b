import type { EndPersonalInterest } from '@taizhang/domain';
import { interestHandler } from './interest-command';

/** It holds no longer. */
export const endPersonalInterest = interestHandler<EndPersonalInterest>('EndPersonalInterest');
