import type { RevokeSubstitution } from '@taizhang/domain';
import { substitutionHandler } from './substitution-command';

/** It ends before its last day. */
export const revokeSubstitution = substitutionHandler<RevokeSubstitution>('RevokeSubstitution');
