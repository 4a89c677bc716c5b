import {
  bulletinVisible,
  campaignInForce,
  participatingUnits,
  rightsOf,
  type Application,
} from '@taizhang/application';
import { bulletinApprover, bulletinStream, type BulletinState, type CampaignId, type LedgerId } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { notFound } from '../platform/problem/refusal';
import type { Asker } from '../reading/visible';
import { bulletinKey, type BulletinKey } from '../wire/wire-ids';

/** Which bulletins of a campaign somebody sees; a visitor of a drill sees none. */
export async function bulletinSight(
  app: Application,
  { ledger, personId }: Asker,
  campaignId: CampaignId,
): Promise<(state: BulletinState) => boolean> {
  const campaign = await campaignInForce(app, ledger as LedgerId, campaignId);
  const issuer = campaign?.state.unitId;
  if (campaign === undefined || issuer === undefined || personId === undefined) return () => false;
  const [rights, campaignUnits] = await Promise.all([
    rightsOf(app, ledger, personId),
    participatingUnits(app, ledger, issuer),
  ]);
  const approver = bulletinApprover(campaign.plan);
  return (state) => bulletinVisible(rights, state, { approver, campaignUnits });
}

/** One bulletin as it stood at a point. Who sees it follows from how it stands today; "not there" reads like "not yours". */
export async function readBulletin(
  app: Application,
  asker: Asker,
  id: string,
  point: PointInLog = {},
): Promise<{ readonly key: BulletinKey; readonly state: BulletinState }> {
  const key = bulletinKey(id);
  const { campaignId, bulletinId } = key;
  const stream = bulletinStream(campaignId, bulletinId);
  const [sees, now, then] = await Promise.all([
    bulletinSight(app, asker, campaignId),
    app.reads.bulletins(asker.ledger, { campaignId }),
    app.reads.bulletins(asker.ledger, { campaignId }, point),
  ]);
  const today = now.find((row) => row.stream === stream)?.state;
  const state = then.find((row) => row.stream === stream)?.state;
  if (today === undefined || state === undefined || !sees(today)) throw notFound();
  return { key, state };
}

/** The bulletin that an act is about, if the actor sees it. */
export const requireBulletin = async (app: Application, asker: Asker, id: string): Promise<BulletinKey> =>
  (await readBulletin(app, asker, id)).key;
