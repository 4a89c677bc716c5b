import type { RederiveDeadlines } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** Provisional instants are derived again by a calendar that became known. */
export const rederiveDeadlines = participationHandler<RederiveDeadlines>('RederiveDeadlines');
