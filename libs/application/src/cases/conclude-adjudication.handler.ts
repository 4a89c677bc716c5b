import type { ConcludeAdjudication } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The panel gives its opinion. */
export const concludeAdjudication = caseHandler<ConcludeAdjudication>('ConcludeAdjudication');
