import { instantAt, localDateOf, type ChasePersons } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { chaseFacts } from '../context/participation-context';
import { onParticipation, type OnParticipation } from './participation-command';

/** A frozen list of persons is chased; one receipt a person. */
export function chasePersons(
  app: Application,
  request: CommandRequest<Omit<ChasePersons, 'type'> & OnParticipation>,
): Promise<CommandOutcome> {
  const { campaignId, unitId, duty, persons, channel } = request.input;
  return onParticipation(app, request, { type: 'ChasePersons', duty, persons, channel }, (now) =>
    chaseFacts(app, request.ledger, campaignId, unitId, duty, instantAt(localDateOf(now), '00:00')),
  );
}
