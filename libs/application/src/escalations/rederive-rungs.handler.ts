import type { RederiveRungs } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** Provisional instants are derived again. */
export const rederiveRungs = escalationHandler<RederiveRungs>('RederiveRungs');
