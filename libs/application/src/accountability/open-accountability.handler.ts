import {
  accountabilityDecider,
  accountabilityStream,
  caseAccountabilityId,
  findingAccountabilityId,
  writesOfOpening,
  type AccountabilityContext,
  type AccountabilityEvent,
  type AccountabilityId,
  type AccountabilitySource,
  type AccountabilityState,
  type CampaignId,
  type CaseGateState,
  type CoveredMatter,
  type Instant,
  type OpenAccountability,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { appointmentsAt, caseGateOf, type Versioned } from '../context/accountability-facts';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { caseMatter } from '../context/case-matter';
import { calendarInForce } from '../context/documents-in-force';
import { unitTree } from '../context/unit-tree';
import { notFound } from '../context/unknown-subject';

type FindingSource = Extract<AccountabilitySource, { readonly kind: 'finding' }>;

/** Everything about a case is read from the case; a finding says its unit and when it was so. */
export type AccountabilityInput =
  | { readonly source: Extract<AccountabilitySource, { readonly kind: 'case' }> }
  | {
      readonly source: FindingSource;
      readonly campaignId: CampaignId;
      readonly unitId: UnitId;
      readonly actedAt: Instant;
    };

interface Matter {
  readonly accountabilityId: AccountabilityId;
  readonly campaignId?: CampaignId;
  readonly unitId: UnitId;
  readonly handlingUnitId?: UnitId;
  readonly actedAt: Instant;
  readonly parties: readonly PersonId[];
  readonly covered: CoveredMatter;
  readonly caseStanding?: 'open' | 'closed';
}

async function matterOf(app: Application, request: CommandRequest<AccountabilityInput>): Promise<Matter | undefined> {
  const { ledger, input } = request;
  if (input.source.kind === 'case') {
    const found = await caseMatter(app, ledger, input.source.caseId);
    if (found === undefined) return undefined;
    const { closed, investigators: _, ...matter } = found;
    const accountabilityId = caseAccountabilityId(input.source.caseId);
    return { ...matter, accountabilityId, covered: { matter: 'case' }, caseStanding: closed ? 'closed' : 'open' };
  }
  const { source, campaignId, unitId, actedAt } = input as Extract<AccountabilityInput, { readonly unitId: UnitId }>;
  const accountabilityId = findingAccountabilityId(unitId, source.finding);
  const covered: CoveredMatter = { matter: 'finding', kind: source.findingKind };
  return { accountabilityId, campaignId, unitId, actedAt, parties: [], covered };
}

type Context = AccountabilityContext & { readonly guard?: Versioned<CaseGateState> };

/** Opens an accountability with all its tracks, and holds the gate of the case, in one append. */
export async function openAccountability(
  app: Application,
  request: CommandRequest<AccountabilityInput>,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const { source } = input;
  const matter = await matterOf(app, request);
  if (matter?.campaignId === undefined) return notFound(source.kind === 'case' ? source.caseId : source.finding);
  const { accountabilityId, campaignId, unitId, actedAt, parties, covered } = matter;
  const campaign = await campaignInForce(app, ledger, campaignId);
  const handlingUnitId = matter.handlingUnitId ?? campaign?.state.unitId;
  if (campaign === undefined || handlingUnitId === undefined) return notFound(campaignId);
  const { plan } = campaign;
  const command: OpenAccountability = {
    ...{ type: 'OpenAccountability', accountabilityId, campaignId, source, unitId, handlingUnitId, actedAt, parties },
  };
  return execute<OpenAccountability, AccountabilityEvent, AccountabilityState, Context>(app, request, {
    decider: accountabilityDecider,
    stream: accountabilityStream(accountabilityId),
    command,
    context: async (_: AccountabilityState, now: Instant): Promise<Context> => {
      const guard = source.kind === 'case' ? await caseGateOf(app, ledger, source.caseId) : undefined;
      const [acting, calendar, appointments, tree] = await Promise.all([
        actingOver(app, request, now, handlingUnitId),
        calendarInForce(app.store, ledger),
        appointmentsAt(app, ledger, actedAt),
        unitTree(app, ledger),
      ]);
      const standing = guard?.state.passed === true ? 'closed' : matter.caseStanding;
      return {
        ...{ ...acting, plan, calendar, matter: covered, appointments, path: tree.upwards(unitId) },
        handlingPath: tree.upwards(handlingUnitId),
        ...(standing !== undefined && { caseStanding: standing }),
        ...(guard !== undefined && { guard }),
      };
    },
    beside: ({ guard }, events) =>
      writesOfOpening(events).map((write) => ({
        ...write,
        expectedVersion: write.stream.startsWith('caseGate/') ? (guard?.version ?? 0) : 0,
      })),
    basis: basisOf,
  });
}
