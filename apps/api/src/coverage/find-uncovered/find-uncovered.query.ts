import type { Application } from '@taizhang/application';
import type { CampaignId, UnitId } from '@taizhang/domain';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaignScope } from '../../reading/campaign-reading';
import { listedDuty } from '../../reading/plan-duties';
import { dutyClock } from '../duty-clock';
import type { DutyReading, Found, PageAsked, Uncovered } from './uncovered-page';
import { uncoveredPersons } from './uncovered-persons';
import { uncoveredPledges } from './uncovered-pledges';
import { uncoveredUnits } from './uncovered-units';

function foundFor(asked: DutyReading): Found | Promise<Found> {
  if (asked.duty.kind === 'unit') return uncoveredUnits(asked);
  return asked.duty.key === 'pledge' ? uncoveredPledges(asked) : uncoveredPersons(asked);
}

/** The rows behind a figure of coverage: as many as the figure says. */
export async function findUncovered(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  cell: { readonly unit: string | undefined; readonly duty: string },
  page: PageAsked,
): Promise<Uncovered> {
  const reading = await openCampaignScope(app, ask, campaignId);
  const root = (cell.unit ?? reading.campaign.unitId) as UnitId;
  const below = new Set(reading.tree.downwards(root));
  const units = reading.scope.filter((unitId) => below.has(unitId));
  const duty = listedDuty(reading.plan, cell.duty);
  if (duty === undefined || units.length === 0) throw notFound();
  const rows = await app.reads.participations(reading.ledger, { campaignId, unitIds: units }, reading.at);
  const participations = new Map(rows.map(({ state }) => [state.unitId as UnitId, state]));
  const asked: DutyReading = { reading, duty, units, participations, page };
  const found = await foundFor(asked);
  return {
    point: reading.point,
    unit: { unitId: root, name: reading.unitName(root) },
    duty: { key: duty.key, label: duty.label, kind: duty.kind },
    figure: page.figure,
    from: page.from,
    clock: dutyClock(reading, duty, [...participations.values()], found.left === 0),
    ...found,
    why: `column:${campaignId}:${duty.key}`,
  };
}
