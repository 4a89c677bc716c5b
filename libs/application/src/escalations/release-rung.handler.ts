import type { ReleaseRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** The office lets a rung go. */
export const releaseRung = escalationHandler<ReleaseRung>('ReleaseRung');
