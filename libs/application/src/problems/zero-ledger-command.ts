import {
  localDateOf,
  zeroLedgerDecider,
  zeroLedgerStream,
  type CampaignId,
  type Instant,
  type LedgerId,
  type LocalDate,
  type UnitId,
  type ZeroLedgerCommand,
  type ZeroLedgerContext,
  type ZeroLedgerState,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';

export interface OnZeroLedger {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
}

/** The earliest day on which a problem of each unit's own ledger was found. */
export async function firstFoundDays(
  app: Application,
  ledger: LedgerId,
  { campaignId, unitIds }: { readonly campaignId: CampaignId; readonly unitIds?: readonly UnitId[] },
  point?: PointInLog,
): Promise<ReadonlyMap<UnitId, LocalDate>> {
  const rows = await app.reads.problems(ledger, { campaignId, ...(unitIds && { unitIds }) }, point);
  const days = new Map<UnitId, LocalDate>();
  for (const { state } of rows) {
    if (state.unitId === undefined || state.foundAt === undefined) continue;
    const [day, known] = [localDateOf(state.foundAt), days.get(state.unitId)];
    if (known === undefined || day < known) days.set(state.unitId, day);
  }
  return days;
}

/**
 * Runs one command on `zeroLedger/{campaignId}/{unitId}`. A problem that is listed in the same moment is not seen here: the
 * signature then stands beside it, and is shown as contradicted.
 */
export async function executeOnZeroLedger(
  app: Application,
  request: CommandRequest<unknown>,
  { campaignId, unitId }: OnZeroLedger,
  command: ZeroLedgerCommand,
): Promise<CommandOutcome> {
  const { ledger } = request;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const { plan } = campaign;
  return execute(app, request, {
    decider: zeroLedgerDecider,
    stream: zeroLedgerStream(campaignId, unitId),
    command,
    context: async (_: ZeroLedgerState, now: Instant): Promise<ZeroLedgerContext> => {
      const [acting, days] = await Promise.all([
        actingOver(app, request, now, unitId),
        firstFoundDays(app, ledger, { campaignId, unitIds: [unitId] }),
      ]);
      const firstFoundOn = days.get(unitId);
      return { ...acting, plan, ...(firstFoundOn !== undefined && { firstFoundOn }) };
    },
    basis: basisOf,
  });
}
