import type { ListProblem } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnProblem } from './problem-command';
import { listedProblemId } from './problem-id';

/** The id of the new line follows from the key of the request: one form that is sent twice is one problem. */
export type ListProblemInput = Omit<ListProblem, 'type' | 'problemId'>;

/** A problem enters the ledger (列账), from whatever channel. */
export const listProblem = (app: Application, request: CommandRequest<ListProblemInput>): Promise<CommandOutcome> => {
  const problemId = listedProblemId(request.key);
  const { campaignId, unitId } = request.input;
  const command: ListProblem = { type: 'ListProblem', ...request.input, problemId };
  return executeOnProblem(app, request, { campaignId, unitId, problemId }, command);
};
