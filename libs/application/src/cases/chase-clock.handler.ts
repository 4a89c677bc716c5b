import type { ChaseClock } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The engine chases a clock that has run out. */
export const chaseClock = caseHandler<ChaseClock>('ChaseClock');
