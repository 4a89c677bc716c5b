import type { RegisterUnit } from '@taizhang/domain';
import { unitHandler } from './organisation-command';

/** A unit becomes known. */
export const registerUnit = unitHandler<RegisterUnit>('RegisterUnit');
