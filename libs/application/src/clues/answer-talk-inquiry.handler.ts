import type { AnswerTalkInquiry } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The answer came, with the opinion of the own party head. */
export const answerTalkInquiry = clueHandler<AnswerTalkInquiry>('AnswerTalkInquiry');
