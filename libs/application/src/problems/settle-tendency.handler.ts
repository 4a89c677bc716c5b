import type { SettleTendency } from '@taizhang/domain';
import { problemHandler } from './problem-command';

/** A tendency ends with a reminder talk or criticism and stays out of case work. */
export const settleTendency = problemHandler<SettleTendency>('SettleTendency');
