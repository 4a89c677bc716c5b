import {
  checkStream,
  fold,
  spotCheckDecider,
  type CheckEvent,
  type ReferCheckFinding,
  type Stored,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { campaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';
import { checkContext, executeOnCheck, type OnCheck } from './check-command';

interface Referring {
  readonly on: OnCheck;
  readonly target: string;
  /** Enters the finding where it belongs, under a key of the request's own. */
  enter(): Promise<CommandOutcome>;
}

/**
 * A finding is entered in a ledger or as a clue, and is then referred. Whether it may be is asked first, so that nothing is
 * entered that the check then refuses; both steps go by the request's key, so that a repetition completes them.
 */
export async function referFinding(
  app: Application,
  request: CommandRequest<unknown>,
  { on, target, enter }: Referring,
): Promise<CommandOutcome> {
  const { ledger } = request;
  const campaign = await campaignInForce(app, ledger, on.campaignId);
  if (campaign === undefined) return notFound(on.campaignId);
  const command: ReferCheckFinding = { type: 'ReferCheckFinding', target };
  const [{ events }, done] = await Promise.all([
    app.store.readStream(ledger, checkStream(on.campaignId, on.checkId)),
    app.store.findAppend(ledger, request.key),
  ]);
  const state = fold(spotCheckDecider, events as readonly Stored<CheckEvent>[]);
  const now = await app.store.now(ledger, request.wallNow);
  const context = await checkContext(app, request, { campaign, state, now, command });
  const decision = spotCheckDecider.decide(command, state, context);
  if (!decision.accepted && done === undefined) return { status: 'rejected', ...decision.rejection };
  const entered = await enter();
  return entered.status === 'rejected' ? entered : executeOnCheck(app, request, on, command);
}
