import type { SendClueReminder } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The engine reminds or chases by a clock. */
export const sendClueReminder = clueHandler<SendClueReminder>('SendClueReminder');
