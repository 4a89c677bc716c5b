import type { KeepDifference } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** What was typed stays beside what the log yields, with the reason. */
export const keepDifference = returnHandler<KeepDifference>('KeepDifference');
