import type { SubmitDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** A declaration is filled in, also again after a return. A signed paper form is entered for the declarant. */
export const submitDeclaration = declarationHandler<SubmitDeclaration>('SubmitDeclaration', () => ({
  signature: true,
}));
