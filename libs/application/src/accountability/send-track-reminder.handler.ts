import type { SendTrackReminder } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** Before the last day, by the engine. */
export const sendTrackReminder = trackHandler<SendTrackReminder>('SendTrackReminder');
