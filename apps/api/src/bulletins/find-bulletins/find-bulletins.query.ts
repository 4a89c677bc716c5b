import type { Application } from '@taizhang/application';
import { bulletinKinds, bulletinWriters, type CampaignId } from '@taizhang/domain';
import type { z } from 'zod';
import type { bulletinsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { bulletinKind } from '../../wording/bulletins';
import { bulletinSight } from '../bulletin-reading';
import { presentBulletin } from '../bulletin-row.presenter';

export async function findBulletins(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
): Promise<z.infer<typeof bulletinsSchema>> {
  const reading = await openCampaign(app, ask, campaignId);
  const { ledger, at, point, reader, campaign, scope } = reading;
  const [sees, today, then] = await Promise.all([
    bulletinSight(app, ask, campaignId),
    app.reads.bulletins(ledger, { campaignId }),
    app.reads.bulletins(ledger, { campaignId }, at),
  ]);
  const seen = new Set(today.filter(({ state }) => sees(state)).map(({ stream }) => stream));
  const rows = then.filter(({ stream }) => seen.has(stream));
  const writes = campaign.unitId !== undefined && reader.covers(campaign.unitId, ...bulletinWriters);
  if (rows.length === 0 && scope.length === 0 && !writes) throw notFound();
  return {
    point,
    campaignId,
    rows: [...rows]
      .sort((a, b) => ((a.state.draftedAt ?? '') > (b.state.draftedAt ?? '') ? -1 : 1))
      .map((row) => presentBulletin(reading, row)),
    mayDraft: writes && !point.historical,
    kinds: bulletinKinds.map((key) => ({ key, label: bulletinKind(key) })),
  };
}
