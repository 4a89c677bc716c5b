import type { SkipRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** A rung that was past when the engine could act again. */
export const skipRung = escalationHandler<SkipRung>('SkipRung');
