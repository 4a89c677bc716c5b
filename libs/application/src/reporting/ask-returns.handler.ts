import type { AskReturns } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** ReturnDue to the units that file, in bulk: one append for a few hundred of them. */
export const askReturns = reportingHandler<AskReturns>('AskReturns');
