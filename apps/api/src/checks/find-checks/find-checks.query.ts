import type { Application } from '@taizhang/application';
import {
  checkFigures,
  checkKeepers,
  checkKinds,
  checkMeans,
  checkReaders,
  checkStrata,
  checkVisits,
  type CampaignId,
} from '@taizhang/domain';
import type { z } from 'zod';
import { checkShownSchema, type checksSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { listedDuties } from '../../reading/plan-duties';
import { checkFigure, checkKind, checkMeansLabel, checkStrataLabel, checkVisit } from '../../wording/checks';
import { seesCheck } from '../check-reading';
import { presentCheck } from '../check-row.presenter';
import { checkShownLabels, isCheckShown, type CheckShown } from '../checks-shown';

export type Checks = z.infer<typeof checksSchema>;

const noChoices: Checks['choices'] = {
  units: [],
  duties: [],
  figures: [],
  kinds: [],
  visits: [],
  means: [],
  strata: [],
};

function choicesOf({ plan, campaign, units, unitFullName }: CampaignReading): Checks['choices'] {
  const all = campaign.unitId === undefined ? units : [campaign.unitId, ...units];
  return {
    units: all.map((unitId) => ({ unitId, name: unitFullName(unitId) })),
    duties: listedDuties(plan).map(({ key, label }) => ({ key, label })),
    figures: checkFigures.map((key) => ({ key, label: checkFigure(key) })),
    kinds: checkKinds.map((key) => ({ key, label: checkKind(key) })),
    visits: checkVisits.map((key) => ({ key, label: checkVisit(key) })),
    means: checkMeans.map((key) => ({ key, label: checkMeansLabel(key) })),
    strata: checkStrata.map((key) => ({ key, label: checkStrataLabel(key) })),
  };
}

export async function findChecks(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  show: CheckShown | undefined,
): Promise<Checks> {
  const reading = await openCampaign(app, ask, campaignId);
  const { ledger, at, point, reader, campaign } = reading;
  const [today, then] = await Promise.all([
    app.reads.checks(ledger, { campaignId }),
    app.reads.checks(ledger, { campaignId }, at),
  ]);
  const seen = new Set(today.filter(({ state }) => seesCheck(reader, state)).map(({ stream }) => stream));
  const visible = then.filter(({ stream }) => seen.has(stream));
  const holds = (roles: typeof checkReaders): boolean =>
    campaign.unitId !== undefined && reader.covers(campaign.unitId, ...roles);
  if (visible.length === 0 && !holds(checkReaders)) throw notFound();
  const mayPlan = !point.historical && holds(checkKeepers);
  const shown = visible.filter(({ state }) => show === undefined || isCheckShown(state, show, ask.personId));
  return {
    point,
    campaignId,
    total: visible.length,
    shown: checkShownSchema.options.map((key) => ({
      key,
      label: checkShownLabels[key],
      count: visible.filter(({ state }) => isCheckShown(state, key, ask.personId)).length,
    })),
    rows: [...shown]
      .sort((a, b) => ((a.state.plannedAt ?? '') > (b.state.plannedAt ?? '') ? -1 : 1))
      .map((row) => presentCheck(reading, row)),
    mayPlan,
    choices: mayPlan ? choicesOf(reading) : noChoices,
  };
}
