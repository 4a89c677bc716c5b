import type { SignRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** The approver signs a draft. */
export const signRung = escalationHandler<SignRung>('SignRung');
