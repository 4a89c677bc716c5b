import type { RenameUnit } from '@taizhang/domain';
import { unitHandler } from './organisation-command';

/** A unit takes another name. */
export const renameUnit = unitHandler<RenameUnit>('RenameUnit');
