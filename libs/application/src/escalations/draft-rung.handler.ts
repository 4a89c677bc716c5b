import type { DraftRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** A draft (拟办) waits for its approver. */
export const draftRung = escalationHandler<DraftRung>('DraftRung');
