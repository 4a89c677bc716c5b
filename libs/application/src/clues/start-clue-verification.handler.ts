import type { StartClueVerification } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Plan and team of the preliminary verification. */
export const startClueVerification = clueHandler<StartClueVerification>('StartClueVerification');
