import type { PlanCheck } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnCheck } from './check-command';
import { plannedCheckId } from './check-id';

/** The id of the new check follows from the key of the request: one form that is sent twice is one check. */
export type PlanCheckInput = Omit<PlanCheck, 'type' | 'checkId'>;

/** Whom, how many and by which word, before anybody is counted. */
export const planCheck = (app: Application, request: CommandRequest<PlanCheckInput>): Promise<CommandOutcome> => {
  const checkId = plannedCheckId(request.key);
  const { campaignId } = request.input;
  return executeOnCheck(app, request, { campaignId, checkId }, { type: 'PlanCheck', ...request.input, checkId });
};
