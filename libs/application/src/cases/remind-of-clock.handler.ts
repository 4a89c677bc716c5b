import type { RemindOfClock } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The engine reminds of a clock that nears its end. */
export const remindOfClock = caseHandler<RemindOfClock>('RemindOfClock');
