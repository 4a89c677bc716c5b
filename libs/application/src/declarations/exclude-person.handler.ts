import type { ExcludePerson } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** A person is out of the denominator, for a reason. */
export const excludePerson = declarationHandler<ExcludePerson>('ExcludePerson');
