import type { OrderEngineWipe } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** The workflow engine of this ledger is to be emptied and rebuilt. */
export const orderEngineWipe = drillHandler<OrderEngineWipe>('OrderEngineWipe');
