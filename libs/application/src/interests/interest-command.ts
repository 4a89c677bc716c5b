import {
  interestDecider,
  interestStream,
  type Instant,
  type InterestCommand,
  type InterestContext,
  type InterestState,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { unitTree } from '../context/unit-tree';

async function isKnownUnit(
  app: Application,
  { ledger }: CommandRequest<unknown>,
  command: InterestCommand,
): Promise<boolean> {
  if (command.type !== 'DeclarePersonalInterest' || command.about.kind !== 'unit') return true;
  return (await unitTree(app, ledger)).find(command.about.unitId) !== undefined;
}

type Input<C> = Omit<C, 'type'>;

/** A handler of one command on `interest/{personId}`; his signed paper may be entered on behalf. */
export const interestHandler =
  <C extends InterestCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const command = { type, ...request.input } as unknown as InterestCommand;
    const { personId } = command;
    return execute(app, request, {
      decider: interestDecider,
      stream: interestStream(personId),
      command,
      context: async (_state: InterestState, now: Instant): Promise<InterestContext> => {
        const [acting, persons, unitKnown] = await Promise.all([
          actingOver(app, request, now, undefined),
          app.reads.persons(request.ledger, { personIds: [personId] }),
          isKnownUnit(app, request, command),
        ]);
        return { ...acting, personKnown: persons.some((each) => each.status === 'registered'), unitKnown };
      },
      entry: () => ({ signature: false }),
    });
  };
