import type { NameSubstitute } from '@taizhang/domain';
import { substitutionHandler } from './substitution-command';

/** Somebody who will be away names who acts for him (代办). */
export const nameSubstitute = substitutionHandler<NameSubstitute>('NameSubstitute');
