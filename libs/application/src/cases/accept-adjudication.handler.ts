import type { AcceptAdjudication } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Adjudication accepts the case, with a panel that never investigated it. */
export const acceptAdjudication = caseHandler<AcceptAdjudication>('AcceptAdjudication');
