import type { ListProblem } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnProblem } from '../problems/problem-command';
import type { OnCheck } from './check-command';
import { problemOfFinding } from './finding-matter';
import { referFinding } from './refer-finding';

/** The channel of such a problem is the check itself. */
export type ListCheckFindingInput = OnCheck & { readonly target: string } & Omit<
    ListProblem,
    'type' | 'problemId' | 'channel'
  >;

/** A problem that a check found enters the ledger of the unit (列账). */
export const listCheckFinding = (
  app: Application,
  request: CommandRequest<ListCheckFindingInput>,
): Promise<CommandOutcome> => {
  const { checkId, target, ...listed } = request.input;
  const { campaignId, unitId } = listed;
  const problemId = problemOfFinding({ campaignId, checkId }, target);
  const command: ListProblem = { type: 'ListProblem', ...listed, problemId, channel: 'supervisionCheck' };
  const listing = { ...request, key: `${request.key}/problem` };
  return referFinding(app, request, {
    on: { campaignId, checkId },
    target,
    enter: () => executeOnProblem(app, listing, { campaignId, unitId, problemId }, command),
  });
};
