import type { ConcludeCheck } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** Nothing is left open. */
export const concludeCheck = checkHandler<ConcludeCheck>('ConcludeCheck');
