import type { LedgerId, PersonState, RegisterClue } from '@taizhang/domain';
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
  const clueId = input.origin ? deliveredClueId(input.origin.body, input.origin.externalId) : intakeClueId(request.key);
  const [keeping, concerned] = await Promise.all([readKeeping(app, ledger), concernedBy(app, ledger, input)]);
  const [only] = concerned;
  const concernedUnitId = input.concernedUnitId ?? (concerned.length === 1 ? postedIn(only) : undefined);
  return executeOnClue(app, request, clueId, {
    type: 'RegisterClue',
    ...input,
    unitId: keeping.keeperOf(input.unitId),
    receivingUnitId: input.unitId,
    clueId,
    concernedPersonIds: concerned.flatMap(({ particulars }) => particulars?.personId ?? []),
    ...(concernedUnitId !== undefined && { concernedUnitId }),
  });
}

/**
 * The persons that the clue is to be kept from: those whom the request names by id, or everybody of the roster who is called
 * as the report calls the accused. A namesake is kept off too; nothing of it is answered to whoever registers.
 */
async function concernedBy(
  app: Application,
  ledger: LedgerId,
  { concernedPersonIds, content }: RegisterClueInput,
): Promise<readonly PersonState[]> {
  if (concernedPersonIds.length > 0) return app.reads.persons(ledger, { personIds: concernedPersonIds });
  const named = content.accused.split(/[、，,;；\s]+/).filter((name) => name !== '');
  if (named.length === 0) return [];
  const roster = await app.reads.persons(ledger, {});
  return roster.filter(({ particulars }) => particulars !== undefined && named.includes(particulars.name));
}
