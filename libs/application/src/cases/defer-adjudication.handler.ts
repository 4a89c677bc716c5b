import type { DeferAdjudication } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Adjudication does not accept the case for the time being. */
export const deferAdjudication = caseHandler<DeferAdjudication>('DeferAdjudication');
