import type { PauseDrill } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** Ledger time stands. */
export const pauseDrill = drillHandler<PauseDrill>('PauseDrill');
