import type { SetNoticeAddress } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onNotice } from './notice-command';

/** Where a person is reached outside the console. */
export const setNoticeAddress = (
  app: Application,
  request: CommandRequest<Omit<SetNoticeAddress, 'type'>>,
): Promise<CommandOutcome> =>
  onNotice(app, request, request.input.personId, { type: 'SetNoticeAddress', ...request.input });
