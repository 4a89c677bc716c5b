import type { HoldRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** The office holds a rung, with a reason. */
export const holdRung = escalationHandler<HoldRung>('HoldRung');
