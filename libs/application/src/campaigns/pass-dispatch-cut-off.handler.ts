import type { PassDispatchCutOff } from '@taizhang/domain';
import { campaignHandler } from './campaign-command';

/** How the collective dispatch stood when its date passed. */
export const passDispatchCutOff = campaignHandler<PassDispatchCutOff>('PassDispatchCutOff');
