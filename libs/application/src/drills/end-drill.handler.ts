import type { EndDrill } from '@taizhang/domain';
import { drillHandler } from './drill-command';

/** The campaign is wound up and every script played out. */
export const endDrill = drillHandler<EndDrill>('EndDrill');
