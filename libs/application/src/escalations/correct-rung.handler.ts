import type { CorrectRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** A signed rung is corrected; the old text stays. */
export const correctRung = escalationHandler<CorrectRung>('CorrectRung');
