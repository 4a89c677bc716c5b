import type { StateDrillPurpose } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** What a drill's ledger is for: to be forked from, to be sat down in, or to be looked back on. */
export const stateDrillPurpose = drillHandler<StateDrillPurpose>('StateDrillPurpose');
