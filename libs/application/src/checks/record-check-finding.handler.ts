import type { RecordCheckFinding } from '@taizhang/domain';
import { checkHandler } from './check-command';

/** What was found at one target. */
export const recordCheckFinding = checkHandler<RecordCheckFinding>('RecordCheckFinding');
