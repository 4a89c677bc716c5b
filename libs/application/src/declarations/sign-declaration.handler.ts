import type { SignDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** Read and signed by the next eligible signer. */
export const signDeclaration = declarationHandler<SignDeclaration>('SignDeclaration', ({ personId }) => ({
  signature: true,
  subjects: personId === undefined ? [] : [personId],
}));
