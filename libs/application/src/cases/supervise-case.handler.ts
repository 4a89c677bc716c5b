import type { SuperviseCase } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** An instruction from above with a day for the answer (督办). */
export const superviseCase = caseHandler<SuperviseCase>('SuperviseCase');
