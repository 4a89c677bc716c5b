import type { PrepareHandover } from '@taizhang/domain';
import { handoverHandler } from './handover-command';

/** What passes from one to the other is written down (交接单). */
export const prepareHandover = handoverHandler<PrepareHandover>('PrepareHandover');
