import type { DispatchDeclaration } from '@taizhang/domain';
import { declarationHandler } from './declaration-command';

/** Sent with the collective dispatch. */
export const dispatchDeclaration = declarationHandler<DispatchDeclaration>('DispatchDeclaration');
