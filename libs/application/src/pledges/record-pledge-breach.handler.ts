import type { RecordPledgeBreach } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** An act against it, after its date. */
export const recordPledgeBreach = pledgeHandler<RecordPledgeBreach>('RecordPledgeBreach');
