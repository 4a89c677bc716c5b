import { escalationStream, type OpenEscalation } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { onEscalation } from './escalation-command';

/** An overdue duty steps onto its ladder. */
export function openEscalation(
  app: Application,
  request: CommandRequest<Omit<OpenEscalation, 'type'>>,
): Promise<CommandOutcome> {
  const { campaignId, subject, ladder } = request.input;
  const escalation = escalationStream(campaignId, subject).split('/').slice(2).join('/');
  const narrowed = { ...request, input: { ...request.input, campaignId, escalation } };
  return onEscalation(app, narrowed, { type: 'OpenEscalation', ...request.input }, { subject, ladder });
}
