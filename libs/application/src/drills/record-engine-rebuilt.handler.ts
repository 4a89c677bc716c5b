import type { RecordEngineRebuilt } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** What the rebuild found. */
export const recordEngineRebuilt = drillHandler<RecordEngineRebuilt>('RecordEngineRebuilt');
