import type { OpenTalkInquiry } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** A letter was served, or a talk held. */
export const openTalkInquiry = clueHandler<OpenTalkInquiry>('OpenTalkInquiry');
