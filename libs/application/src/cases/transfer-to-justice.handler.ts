import type { TransferToJustice } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Suspected crime goes to the judicial body. */
export const transferToJustice = caseHandler<TransferToJustice>('TransferToJustice');
