import type { AskDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** A person is in the denominator. */
export const askDeclaration = declarationHandler<AskDeclaration>('AskDeclaration');
