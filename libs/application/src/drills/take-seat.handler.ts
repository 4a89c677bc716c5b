import type { TakeSeat } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** A person sits down; colleagues leave this seat alone. */
export const takeSeat = drillHandler<TakeSeat>('TakeSeat');
