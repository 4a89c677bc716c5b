import type { RegisterPerson } from '@taizhang/domain';
import { personHandler } from './organisation-command';

/** A person becomes known. */
export const registerPerson = personHandler<RegisterPerson>('RegisterPerson');
