import type { SetDeadlines } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** Clocks that have started get their due instants. */
export const setDeadlines = participationHandler<SetDeadlines>('SetDeadlines');
