import type { RemoveNoticeAddress } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onNotice } from './notice-command';

/** From now on the console alone tells him. */
export const removeNoticeAddress = (
  app: Application,
  request: CommandRequest<Omit<RemoveNoticeAddress, 'type'>>,
): Promise<CommandOutcome> =>
  onNotice(app, request, request.input.personId, { type: 'RemoveNoticeAddress', ...request.input });
