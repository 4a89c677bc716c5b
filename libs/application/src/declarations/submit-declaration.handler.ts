import type { SubmitDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** A declaration is filled in, also again after a return. */
export const submitDeclaration = declarationHandler<SubmitDeclaration>('SubmitDeclaration');
