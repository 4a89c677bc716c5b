import type { PrepareDrill } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** The invented population stands. */
export const prepareDrill = drillHandler<PrepareDrill>('PrepareDrill');
