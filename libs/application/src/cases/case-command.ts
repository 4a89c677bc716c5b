import { caseDecider, caseStream, type CaseCommand, type CaseId } from '@taizhang/domain';
import { rightsOf } from '../access/rights';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { basisOf } from '../context/basis';
import { notFound } from '../context/unknown-subject';
import { caseContext, writesBesideCase } from './case-context';
import { caseOf, caseVisible } from './case-sight';

export type OnCase = { readonly caseId: CaseId };
type Input<C> = Omit<C, 'type'> & OnCase;

/** To somebody outside its compartment a case is as if absent, in commands as in questions. */
async function isAbsent(
  app: Application,
  { ledger, actor }: CommandRequest<unknown>,
  caseId: CaseId,
  command: CaseCommand,
): Promise<boolean> {
  const state = await caseOf(app, ledger, caseId);
  if (state.status === 'none') return command.type !== 'FileCase';
  return actor.kind === 'person' && !caseVisible(await rightsOf(app, ledger, actor.personId), state);
}

/** Runs one command on `case/{caseId}`. */
export async function executeOnCase(
  app: Application,
  request: CommandRequest<unknown>,
  caseId: CaseId,
  command: CaseCommand,
): Promise<CommandOutcome> {
  if (await isAbsent(app, request, caseId, command)) return notFound(caseId);
  return execute(app, request, {
    decider: caseDecider,
    stream: caseStream(caseId),
    command,
    context: (state, now) => caseContext(app, request, caseId, command, state, now),
    basis: basisOf,
    beside: (context, events) => writesBesideCase(caseId, events, context),
  });
}

/** A handler of one command on a case that is filed. */
export const caseHandler =
  <C extends CaseCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { caseId, ...rest } = request.input;
    return executeOnCase(app, request, caseId, { type, ...rest } as unknown as CaseCommand);
  };
