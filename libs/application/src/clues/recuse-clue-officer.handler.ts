import type { RecuseClueOfficer } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** A person is kept off it from now on. */
export const recuseClueOfficer = clueHandler<RecuseClueOfficer>('RecuseClueOfficer');
