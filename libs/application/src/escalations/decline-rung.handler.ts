import type { DeclineRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** The approver declines a draft. */
export const declineRung = escalationHandler<DeclineRung>('DeclineRung');
