import type { FilePledge } from '@taizhang/domain';
import { pledgeHandler } from './pledge-command';

/** The archive has it. */
export const filePledge = pledgeHandler<FilePledge>('FilePledge');
