import type { ReturnFromAdjudication } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Back to the team, with the approval of the head. */
export const returnFromAdjudication = caseHandler<ReturnFromAdjudication>('ReturnFromAdjudication');
