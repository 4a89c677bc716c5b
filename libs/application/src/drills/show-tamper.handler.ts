import type { ShowTamper } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** A copy was damaged and the place was named. */
export const showTamper = drillHandler<ShowTamper>('ShowTamper');
