import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { registerClue, type RegisterClueInput } from '../clues/register-clue.handler';
import type { OnCheck } from './check-command';
import { findingOrigin } from './finding-matter';
import { referFinding } from './refer-finding';

export type RegisterCheckFindingInput = OnCheck & {
  readonly target: string;
  readonly clue: Omit<RegisterClueInput, 'channel' | 'reporter' | 'campaignId' | 'origin'>;
};

/** A problem that a check found is registered as a clue: found by us, reported by nobody. */
export const registerCheckFinding = (
  app: Application,
  request: CommandRequest<RegisterCheckFindingInput>,
): Promise<CommandOutcome> => {
  const { campaignId, checkId, target, clue } = request.input;
  const on = { campaignId, checkId };
  const input: RegisterClueInput = {
    ...clue,
    campaignId,
    channel: 'check',
    reporter: { kind: 'anonymous' },
    origin: findingOrigin(on, target),
  };
  const registering = { ...request, key: `${request.key}/clue`, input };
  return referFinding(app, request, { on, target, enter: () => registerClue(app, registering) });
};
