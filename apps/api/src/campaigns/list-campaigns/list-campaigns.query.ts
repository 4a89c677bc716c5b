import { planOf, type Application } from '@taizhang/application';
import type { PlanId } from '@taizhang/domain';
import type { z } from 'zod';
import type { campaignListSchema } from '@taizhang/contracts';
import type { Ask } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { same } from '../../wording/label';

/** Campaigns of the ledger that reach a unit of the reader's. */
export async function listCampaigns(app: Application, ask: Ask): Promise<z.infer<typeof campaignListSchema>> {
  const { ledger, at, reader, tree } = await openReading(app, ask);
  const rows = await app.reads.campaigns(ledger, at);
  const reached = rows.filter(({ state }) => {
    const below = state.unitId === undefined ? [] : tree.downwards(state.unitId);
    return reader.visitor || below.some((unitId) => reader.covers(unitId));
  });
  const campaigns = await Promise.all(
    reached.map(async ({ state }) => {
      const plan = await planOf(app.store, ledger, state.planId as PlanId, state.planVersion);
      return {
        campaignId: state.campaignId ?? '',
        title: plan?.title ?? same(state.title ?? ''),
        status: state.status,
      };
    }),
  );
  return { campaigns };
}
