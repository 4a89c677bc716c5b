import {
  checkStream,
  spotCheckDecider,
  type CampaignId,
  type CheckCommand,
  type CheckContext,
  type CheckEvent,
  type CheckId,
  type CheckState,
  type FrozenPopulation,
  type Instant,
  type LedgerId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce, participatingUnits, type CampaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';
import { hasDuty, populationOf } from './check-population';
import { drawOrder, drawSeed, populationDigest } from './check-seed';
import { checkerFacts } from './checker-facts';

export interface OnCheck {
  readonly campaignId: CampaignId;
  readonly checkId: CheckId;
}
type Input<C> = Omit<C, 'type'> & OnCheck;

/** Runs one command on `check/{campaignId}/{checkId}`. */
export async function executeOnCheck(
  app: Application,
  request: CommandRequest<unknown>,
  { campaignId, checkId }: OnCheck,
  command: CheckCommand,
): Promise<CommandOutcome> {
  const campaign = await campaignInForce(app, request.ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  return execute<CheckCommand, CheckEvent, CheckState, CheckContext>(app, request, {
    decider: spotCheckDecider,
    stream: checkStream(campaignId, checkId),
    command,
    context: (state, now) => checkContext(app, request, { campaign, state, now, command }),
    basis: ({ population }) => basisOf({ plan: campaign.plan, ...(population && { readTo: population.position }) }),
  });
}

interface Asked {
  readonly campaign: CampaignInForce;
  readonly state: CheckState;
  readonly now: Instant;
  readonly command: CheckCommand;
}

/** Gathers what a decision about a check rests on. */
export async function checkContext(
  app: Application,
  request: CommandRequest<unknown>,
  { campaign, state, now, command }: Asked,
): Promise<CheckContext> {
  const { ledger } = request;
  const { plan } = campaign;
  const targets =
    command.type === 'AssignCheckTeam' ? state.drawn.filter(({ id }) => command.targets.includes(id)) : [];
  const members = command.type === 'AssignCheckTeam' ? command.members : [];
  const [acting, checkers, scopeKnown, population] = await Promise.all([
    actingOver(app, request, now, campaign.state.unitId),
    checkerFacts(app, ledger, { members, targets, now }),
    command.type === 'PlanCheck' ? isScopeKnown(app, ledger, campaign, command) : true,
    command.type === 'DrawCheck' && state.status === 'planned'
      ? frozenPopulation(app, ledger, campaign, state, now)
      : undefined,
  ]);
  return {
    ...acting,
    plan,
    scopeKnown,
    problemClasses: (plan.problemTypes ?? []).map(({ key }) => key),
    checkers,
    ...(population !== undefined && { population }),
  };
}

async function isScopeKnown(
  app: Application,
  ledger: LedgerId,
  { state, plan }: CampaignInForce,
  { scope, unitId }: Extract<CheckCommand, { readonly type: 'PlanCheck' }>,
): Promise<boolean> {
  const issuer = state.unitId;
  if (issuer === undefined || unitId !== issuer || !hasDuty(plan, scope.duty)) return false;
  return scope.unitId === issuer || (await participatingUnits(app, ledger, issuer)).includes(scope.unitId);
}

/** Read up to one position of the log, so that the same question gives the same list for ever. */
async function frozenPopulation(
  app: Application,
  ledger: LedgerId,
  campaign: CampaignInForce,
  { scope, word }: CheckState,
  now: Instant,
): Promise<FrozenPopulation | undefined> {
  if (scope === undefined || word === undefined) return undefined;
  const [{ position: headAt, link }, position] = await Promise.all([
    app.store.head(ledger),
    app.reads.projectedTo(ledger),
  ]);
  const groups = await populationOf(app, ledger, campaign, scope, { upTo: position, asOf: now });
  const digest = populationDigest(groups);
  const seed = drawSeed(word, link, digest);
  const head = { position: headAt, link };
  return { asOf: now, position, head, groups, digest, seed, order: drawOrder(seed, groups) };
}

/** A handler of one command on a check that is planned. */
export const checkHandler =
  <C extends CheckCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { campaignId, checkId, ...rest } = request.input;
    return executeOnCheck(app, request, { campaignId, checkId }, { type, ...rest } as unknown as CheckCommand);
  };
