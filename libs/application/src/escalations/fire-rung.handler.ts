import type { FireRung } from '@taizhang/domain';
import { escalationHandler } from './escalation-command';

/** A reminder or chase goes out. */
export const fireRung = escalationHandler<FireRung>('FireRung');
