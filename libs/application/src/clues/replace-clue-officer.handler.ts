import type { ReplaceClueOfficer } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** Another takes over from one who leaves, once checked for interests (移交承办). */
export const replaceClueOfficer = clueHandler<ReplaceClueOfficer>('ReplaceClueOfficer');
