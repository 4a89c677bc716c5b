import type { RefuseSubstitution } from '@taizhang/domain';
import { substitutionHandler } from './substitution-command';

/** It is not approved. */
export const refuseSubstitution = substitutionHandler<RefuseSubstitution>('RefuseSubstitution');
