import type { PassLeniencyCutOff } from '@taizhang/domain';
import { withdrawalHandler } from './withdrawal-command';

/** How report and withdrawal stood when the window closed. */
export const passLeniencyCutOff = withdrawalHandler<PassLeniencyCutOff>('PassLeniencyCutOff');
