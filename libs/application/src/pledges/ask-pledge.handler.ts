import type { AskPledge } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** A unit or a person is asked for the pledge of the campaign. */
export const askPledge = pledgeHandler<AskPledge>('AskPledge');
