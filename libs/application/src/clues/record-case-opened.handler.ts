import type { RecordCaseOpened } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** A case was filed from it. */
export const recordCaseOpened = clueHandler<RecordCaseOpened>('RecordCaseOpened');
