import {
  appealDecider,
  appealStream,
  localDateOf,
  originalStaff,
  type AppealCommand,
  type AppealContext,
  type AppealId,
  type AppealState,
  type Instant,
} from '@taizhang/domain';
import { rightsOf } from '../access/rights';
import type { Application } from '../application';
import { caseOf } from '../cases/case-sight';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { calendarInForce } from '../context/documents-in-force';
import { policyInForce } from '../context/policy-in-force';
import { staffFacts } from '../context/staff-facts';
import { notFound } from '../context/unknown-subject';
import { appealOf, appealVisible } from './appeal-sight';

export type OnAppeal = { readonly appealId: AppealId };
type Input<C> = Omit<C, 'type'> & OnAppeal;

async function appealContext(
  app: Application,
  request: CommandRequest<unknown>,
  command: AppealCommand,
  state: AppealState,
  now: Instant,
): Promise<AppealContext> {
  const { ledger } = request;
  const caseId = command.type === 'LodgeAppeal' ? command.caseId : state.caseId;
  const matter = caseId && (await caseOf(app, ledger, caseId));
  const { handlingUnitId, personIds = [], actOn } = matter ?? {};
  const today = localDateOf(now);
  const reviewers = command.type === 'AssignReviewers' ? command.reviewers : [];
  const [acting, calendar, policy, policyAtAct, staff] = await Promise.all([
    actingOver(app, request, now, handlingUnitId),
    calendarInForce(app.store, ledger),
    policyInForce(app, ledger, today),
    policyInForce(app, ledger, actOn ?? today),
    handlingUnitId === undefined ? [] : staffFacts(app, ledger, { handlingUnitId, personIds }, reviewers, now),
  ]);
  const common = { ...acting, calendar, policy, policyAtAct, staff };
  if (matter === undefined || handlingUnitId === undefined) return common;
  const decidedFor = matter.decisions.map(({ personId }) => personId);
  const { authority = 'own' } = matter;
  return { ...common, matter: { handlingUnitId, authority, decidedFor, originalStaff: originalStaff(matter) } };
}

/**
 * To whoever may not know of it an appeal is as if absent. One is lodged by the person whom the decision concerns, who is
 * outside the compartment of the case itself.
 */
async function isAbsent(
  app: Application,
  { ledger, actor }: CommandRequest<unknown>,
  appealId: AppealId,
  command: AppealCommand,
): Promise<boolean> {
  const state = await appealOf(app, ledger, appealId);
  if (state.status === 'none') return command.type !== 'LodgeAppeal';
  if (actor.kind !== 'person' || state.caseId === undefined) return false;
  const [rights, matter] = await Promise.all([
    rightsOf(app, ledger, actor.personId),
    caseOf(app, ledger, state.caseId),
  ]);
  return !appealVisible(rights, state, matter);
}

/** Runs one command on `appeal/{appealId}`. */
export async function executeOnAppeal(
  app: Application,
  request: CommandRequest<unknown>,
  appealId: AppealId,
  command: AppealCommand,
): Promise<CommandOutcome> {
  if (await isAbsent(app, request, appealId, command)) return notFound(appealId);
  return execute(app, request, {
    decider: appealDecider,
    stream: appealStream(appealId),
    command,
    context: (state, now) => appealContext(app, request, command, state, now),
    basis: basisOf,
  });
}

/** A handler of one command on an appeal that is lodged. */
export const appealHandler =
  <C extends AppealCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { appealId, ...rest } = request.input;
    return executeOnAppeal(app, request, appealId, { type, ...rest } as unknown as AppealCommand);
  };
