import type { DeclarePersonalInterest } from '@taizhang/domain';
import { interestHandler } from './interest-command';

/** What would bind somebody in a matter, declared before there is one. */
export const declarePersonalInterest = interestHandler<DeclarePersonalInterest>('DeclarePersonalInterest');
