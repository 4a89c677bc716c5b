import {
  bundleDecider,
  bundleStream,
  fold,
  type BundleCommand,
  type BundleEvent,
  type BundleState,
  type Instant,
  type LedgerId,
  type Refusal,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { actingAtTheTop } from '../context/acting-at-the-top';

export type Rejected = Extract<CommandOutcome, { readonly status: 'rejected' }>;

export const rejectedBy = ({ rejection }: Refusal): Rejected => ({ status: 'rejected', ...rejection });

export async function bundleOf(app: Application, ledger: LedgerId, bundleId: string): Promise<BundleState> {
  const { events } = await app.store.readStream(ledger, bundleStream(bundleId));
  return fold(bundleDecider, events as readonly Stored<BundleEvent>[]);
}

const contextOf = (app: Application, request: CommandRequest<unknown>, unitId: UnitId | undefined, now: Instant) =>
  unitId === undefined ? actingAtTheTop(app, request, now) : actingOver(app, request, now, unitId);

/** Why the command would be refused: asked before anything else is written for its sake. */
export async function refusedOnBundle(
  app: Application,
  request: CommandRequest<unknown>,
  state: BundleState,
  unitId: UnitId | undefined,
  command: BundleCommand,
): Promise<Rejected | undefined> {
  const now = await app.store.now(request.ledger, request.wallNow);
  const decision = bundleDecider.decide(command, state, await contextOf(app, request, unitId, now));
  return 'rejection' in decision ? rejectedBy(decision) : undefined;
}

/**
 * Runs one command on `bundle/{bundleId}`, with the roles over the unit that keeps its clue, or over the whole ledger. What was
 * asked for holds keys and files, so it is known again by what it comes to: the same file has the same digest.
 */
export const executeOnBundle = (
  app: Application,
  request: CommandRequest<unknown>,
  bundleId: string,
  unitId: UnitId | undefined,
  command: BundleCommand,
): Promise<CommandOutcome> =>
  execute(
    app,
    { ...request, input: command },
    {
      decider: bundleDecider,
      stream: bundleStream(bundleId),
      command,
      context: (_state, now) => contextOf(app, request, unitId, now),
    },
  );
