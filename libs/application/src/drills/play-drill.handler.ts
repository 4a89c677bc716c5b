import type { PlayDrill } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** Ledger time runs. */
export const playDrill = drillHandler<PlayDrill>('PlayDrill');
