import type { RecuseSigner } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** The next eligible signer takes the paper. */
export const recuseSigner = declarationHandler<RecuseSigner>('RecuseSigner');
