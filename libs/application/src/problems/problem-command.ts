import {
  problemDecider,
  problemStream,
  type CampaignId,
  type Instant,
  type PersonId,
  type ProblemCommand,
  type ProblemContext,
  type ProblemId,
  type ProblemState,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { calendarInForce } from '../context/documents-in-force';
import { staffAmong } from '../context/staff-among';
import { notFound } from '../context/unknown-subject';

/** Which line, in whose ledger, of which campaign. */
export interface OnProblem {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly problemId: ProblemId;
}
type Input<C> = Omit<C, 'type'> & OnProblem;

/** What a unit tells of its own ledger may come on paper; whoever verifies or closes does it himself. */
const entered: ReadonlySet<ProblemCommand['type']> = new Set(['ListProblem', 'SetRectification', 'ClaimRectification']);

const personsIn = (command: ProblemCommand): readonly PersonId[] => {
  if (command.type === 'SetRectification') return [command.ownerId];
  return command.type === 'ListProblem' && command.personId !== undefined ? [command.personId] : [];
};

/** Runs one command on `problem/{campaignId}/{unitId}/{problemId}`. */
export async function executeOnProblem(
  app: Application,
  request: CommandRequest<unknown>,
  { campaignId, unitId, problemId }: OnProblem,
  command: ProblemCommand,
): Promise<CommandOutcome> {
  const { ledger } = request;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const { plan } = campaign;
  return execute(app, request, {
    decider: problemDecider,
    stream: problemStream(campaignId, unitId, problemId),
    command,
    context: async (_: ProblemState, now: Instant): Promise<ProblemContext> => {
      const [acting, calendar, staff] = await Promise.all([
        actingOver(app, request, now, unitId),
        calendarInForce(app.store, ledger),
        staffAmong(app, ledger, { unitId, personIds: personsIn(command), now }),
      ]);
      return { ...acting, plan, calendar, staff, problemClasses: (plan.problemTypes ?? []).map(({ key }) => key) };
    },
    basis: basisOf,
    ...(entered.has(command.type) && { entry: () => ({ signature: false }) }),
  });
}

/** A handler of one command on a problem that is listed. */
export const problemHandler =
  <C extends ProblemCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { campaignId, unitId, problemId, ...rest } = request.input;
    const command = { type, ...rest } as unknown as ProblemCommand;
    return executeOnProblem(app, request, { campaignId, unitId, problemId }, command);
  };
