import type { RegisterClue } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnClue } from './clue-command';
import { deliveredClueId, intakeClueId } from './clue-id';
import { postedIn, readKeeping } from './clue-keeper';

/** `unitId` is the unit that received it; who keeps it follows from the appointments. */
export type RegisterClueInput = Omit<RegisterClue, 'type' | 'clueId' | 'receivingUnitId'>;

/**
 * One door for every clue, whoever brings it: a clerk's form, a bundle, a message of another body. Its id is derived, from
 * the body and its own number or from the request's key, so that a delivery that comes again registers nothing.
 */
export async function registerClue(
  app: Application,
  request: CommandRequest<RegisterClueInput>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const clueId = input.origin
    ? deliveredClueId(input.origin.body, input.origin.externalId)
    : intakeClueId(`${ledger}\n${request.key}`);
  const [keeping, concerned] = await Promise.all([
    readKeeping(app, ledger),
    app.reads.persons(ledger, { personIds: input.concernedPersonIds }),
  ]);
  const concernedUnitId = input.concernedUnitId ?? postedIn(concerned[0]);
  return executeOnClue(app, request, clueId, {
    type: 'RegisterClue',
    ...input,
    unitId: keeping.keeperOf(input.unitId),
    receivingUnitId: input.unitId,
    clueId,
    ...(concernedUnitId !== undefined && { concernedUnitId }),
  });
}
