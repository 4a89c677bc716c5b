import type { ExtendClueVerification } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** More time, approved once. */
export const extendClueVerification = clueHandler<ExtendClueVerification>('ExtendClueVerification');
