import type { DraftBulletin } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { executeOnBulletin } from './bulletin-command';
import { draftedBulletinId } from './bulletin-id';

/** The id of the new draft follows from the key of the request: one form that is sent twice is one draft. */
export type DraftBulletinInput = Omit<DraftBulletin, 'type' | 'bulletinId'>;

/** A bulletin is begun, with the figures of one minute. */
export const draftBulletin = (
  app: Application,
  request: CommandRequest<DraftBulletinInput>,
): Promise<CommandOutcome> => {
  const bulletinId = draftedBulletinId(request.key);
  const { campaignId } = request.input;
  const command: DraftBulletin = { type: 'DraftBulletin', ...request.input, bulletinId };
  return executeOnBulletin(app, request, { campaignId, bulletinId }, command);
};
