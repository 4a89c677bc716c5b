import type { VerifyDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** Full verification (清查). */
export const verifyDeclaration = declarationHandler<VerifyDeclaration>('VerifyDeclaration');
