import type { SendReturnBack } from '@taizhang/domain';
import { returnHandler } from './return-command';

/** Not received, with what is wrong. */
export const sendReturnBack = returnHandler<SendReturnBack>('SendReturnBack');
