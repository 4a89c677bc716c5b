import type { Application } from '@taizhang/application';
import {
  hasPledges,
  sectionMissing,
  type CampaignId,
  type ParticipationState,
  type PledgeState,
  type PledgingPlan,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { pledgesSchema } from '@taizhang/contracts';
import { Refusal } from '../platform/problem/refusal';
import type { PersonalAsk } from '../reading/ask';
import { openCampaign, type CampaignReading } from '../reading/campaign-reading';

export type PledgeInLog = ReadRow<PledgeState>;

/** A campaign whose plan asks for pledges, and the parts of the units that the reader is shown. */
export type PledgeReading = CampaignReading & {
  readonly plan: PledgingPlan;
  readonly participations: ReadonlyMap<UnitId, ParticipationState>;
};

export async function openPledges(app: Application, ask: PersonalAsk, campaignId: CampaignId): Promise<PledgeReading> {
  const reading = await openCampaign(app, ask, campaignId);
  const { plan, ledger, at } = reading;
  if (!hasPledges(plan)) {
    const { code, details } = sectionMissing(plan, 'pledges').rejection;
    throw new Refusal(code, details);
  }
  const rows = await app.reads.participations(ledger, { campaignId }, at);
  const participations = new Map(rows.map(({ state }) => [state.unitId as UnitId, state]));
  return { ...reading, plan, participations };
}

/** What the plan says of its pledges, as every page of them tells it. */
export function rulesOf({
  pledges,
}: PledgingPlan): Pick<z.infer<typeof pledgesSchema>, 'title' | 'clause' | 'archive' | 'publicity' | 'effect'> {
  const { label, clause, archive, publicity, breach } = pledges;
  return {
    title: label,
    clause,
    archive: { by: archive.by, clause: archive.clause },
    publicity: publicity
      ? { channels: publicity.channels.map(({ key, label: name }) => ({ key, label: name })), clause: publicity.clause }
      : null,
    effect: breach ? { text: breach.effect, clause: breach.clause } : null,
  };
}
