import {
  bulletinApprover,
  bulletinDecider,
  bulletinStream,
  documentNumberOf,
  documentNumberStream,
  issued,
  type BulletinCommand,
  type BulletinContext,
  type BulletinEvent,
  type BulletinId,
  type BulletinState,
  type CampaignId,
  type Instant,
  type LedgerId,
} from '@taizhang/domain';
import { sheetCode, type StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { notFound } from '../context/unknown-subject';
import { documentSeries, type DocumentSeries } from '../escalations/document-series';
import { bulletinDigest } from './bulletin-code';

export interface OnBulletin {
  readonly campaignId: CampaignId;
  readonly bulletinId: BulletinId;
}
type Input<C> = Omit<C, 'type'> & OnBulletin;
/** `series` is read for an issue only: it gives the bulletin its number. */
type Gathered = BulletinContext & { readonly series?: DocumentSeries };

/** Runs one command on `bulletin/{campaignId}/{bulletinId}`. */
export async function executeOnBulletin(
  app: Application,
  request: CommandRequest<unknown>,
  { campaignId, bulletinId }: OnBulletin,
  command: BulletinCommand,
): Promise<CommandOutcome> {
  const { ledger } = request;
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const { plan } = campaign;
  const stream = bulletinStream(campaignId, bulletinId);
  return execute<BulletinCommand, BulletinEvent, BulletinState, Gathered>(app, request, {
    decider: bulletinDecider,
    stream,
    command,
    context: async (state: BulletinState, now: Instant): Promise<Gathered> => {
      const [acting, series] = await Promise.all([
        actingOver(app, request, now, campaign.state.unitId),
        command.type === 'IssueBulletin' ? documentSeries(app, ledger, campaignId, now) : undefined,
      ]);
      const approver = bulletinApprover(plan);
      if (series === undefined) return { ...acting, plan, approver };
      return { ...acting, plan, approver, series, issuing: issuing(ledger, { campaignId, bulletinId }, state, series) };
    },
    basis: basisOf,
    beside: ({ series }, events) => numberFor({ campaignId, bulletinId }, events, series),
  });
}

/** Its number, and what proves the sheet that bears it. */
function issuing(
  ledger: LedgerId,
  { campaignId, bulletinId }: OnBulletin,
  state: BulletinState,
  { year, next }: DocumentSeries,
): NonNullable<BulletinContext['issuing']> {
  const documentNumber = documentNumberOf(year, next);
  const digest = bulletinDigest(ledger, bulletinStream(campaignId, bulletinId), state, documentNumber);
  return { documentNumber, digest, code: sheetCode(digest) };
}

/** The number is stored with the issue or not at all. */
function numberFor(
  { campaignId, bulletinId }: OnBulletin,
  events: readonly BulletinEvent[],
  series: DocumentSeries | undefined,
): readonly StreamWrite[] {
  const issue = events.find((event) => event.type === 'BulletinIssued');
  if (series === undefined || issue === undefined) return [];
  const { year, version, next: number } = series;
  const document = { stream: bulletinStream(campaignId, bulletinId), level: 0 };
  const given = issued({ campaignId, year, number, documentNumber: issue.payload.documentNumber, document });
  return [{ stream: documentNumberStream(campaignId, year), expectedVersion: version, events: [given] }];
}

/** A handler of one command on a bulletin that is drafted. */
export const bulletinHandler =
  <C extends BulletinCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> => {
    const { campaignId, bulletinId, ...rest } = request.input;
    return executeOnBulletin(app, request, { campaignId, bulletinId }, { type, ...rest } as unknown as BulletinCommand);
  };
