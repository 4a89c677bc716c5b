import type { FileCase } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnCase } from './case-command';

/** The leader, or the level above, approves the filing (立案). */
export const fileCase = (app: Application, request: CommandRequest<Omit<FileCase, 'type'>>): Promise<CommandOutcome> =>
  executeOnCase(app, request, request.input.caseId, { type: 'FileCase', ...request.input });
