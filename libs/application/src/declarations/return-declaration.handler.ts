import type { ReturnDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** Returned, naming the section. */
export const returnDeclaration = declarationHandler<ReturnDeclaration>('ReturnDeclaration');
