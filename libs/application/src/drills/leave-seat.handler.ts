import type { LeaveSeat } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** Colleagues act for this seat again. */
export const leaveSeat = drillHandler<LeaveSeat>('LeaveSeat');
