import type { SignClueVerification } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Another member signs the report. */
export const signClueVerification = clueHandler<SignClueVerification>('SignClueVerification');
