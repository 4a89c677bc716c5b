import type { RetainDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** Kept on file (留存备查). */
export const retainDeclaration = declarationHandler<RetainDeclaration>('RetainDeclaration');
