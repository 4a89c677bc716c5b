import { sealedSubject, type DestroySubjectKey, type Instant } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { makeReceipt } from './destruction-receipt';
import { onSealing } from './sealing-command';

/**
 * Ends the key of one subject. The log says so first, then the key goes: whoever dies in between is finished by
 * `replayDestructions` at the next start.
 */
export async function destroySubjectKey(
  app: Application,
  request: CommandRequest<Omit<DestroySubjectKey, 'type'>>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const outcome = await onSealing(app, request, { type: 'DestroySubjectKey', ...input }, (now: Instant) =>
    makeReceipt(app, ledger, input, now),
  );
  if (outcome.status === 'rejected') return outcome;
  const at = await app.store.now(ledger, request.wallNow);
  await app.keyring.destroy(ledger, sealedSubject(input.compartment, input.stream), at);
  return outcome;
}
