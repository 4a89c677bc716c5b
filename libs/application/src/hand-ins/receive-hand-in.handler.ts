import type { ReceiveHandIn } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnHandIn } from './hand-in-command';
import { receivedHandInId } from './hand-in-id';

/** The id of the new line follows from the key of the request: one form that is sent twice is one hand-in. */
export type ReceiveHandInInput = Omit<ReceiveHandIn, 'type' | 'handInId'>;

/** Handed in and registered (登记造册), one by one, against a receipt. */
export const receiveHandIn = (
  app: Application,
  request: CommandRequest<ReceiveHandInInput>,
): Promise<CommandOutcome> => {
  const handInId = receivedHandInId(request.key);
  const { campaignId, unitId } = request.input;
  const command: ReceiveHandIn = { type: 'ReceiveHandIn', ...request.input, handInId };
  return executeOnHandIn(app, request, { campaignId, unitId, handInId }, command);
};
