import type { StopEscalation } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** The duty is met, or was moved or handed on. */
export const stopEscalation = escalationHandler<StopEscalation>('StopEscalation');
