import { campaignId, planId, unitId, type Acting } from '../kernel';
import { at } from '../kernel/acting.features';
import { samplePlan } from '../plan/sample-plan.features';
import { china2017 } from '../time/china-2017.features';
import type { IssueCampaign } from './campaign.commands';
import type { CampaignContext, CampaignFacts } from './campaign.context';
import type { CampaignEvent } from './campaign.events';

export const issuedAt = at('2017-08-15', '09:00');
export const unitA = unitId('unit-a');
export const unitB = unitId('unit-b');

export const noFacts: CampaignFacts = {
  units: [unitA, unitB],
  started: [],
  concluded: [],
  cityManagedMissing: 2,
  cityManagedSent: 5,
};
export const allConcluded: CampaignFacts = { ...noFacts, started: noFacts.units, concluded: noFacts.units };

export const inCampaign = (acting: Acting, facts: CampaignFacts = noFacts): CampaignContext => ({
  ...acting,
  plan: samplePlan,
  calendar: china2017,
  facts,
});

export const issueCampaign: IssueCampaign = {
  type: 'IssueCampaign',
  campaignId: campaignId('c1'),
  planId: planId('sample'),
  planVersion: 1,
  unitId: unitId('bureau'),
  title: 'officials in business',
};
export const campaignIssued = {
  event: { type: 'CampaignIssued', schema: 1, payload: (({ type: _, ...payload }) => payload)(issueCampaign) },
  as: { recordedAt: issuedAt },
} as const satisfies { event: CampaignEvent; as: object };

export const opened = (phase: string, dueAt = at('2017-08-25')): CampaignEvent => ({
  type: 'PhaseOpened',
  schema: 1,
  payload: { phase, dueAt },
});
export const closed = (phase: string, dueAt = at('2017-10-01')): CampaignEvent => ({
  type: 'PhaseClosed',
  schema: 1,
  payload: { phase, dueAt },
});
export const dispatchPassed: CampaignEvent = {
  type: 'DispatchCutOffPassed',
  schema: 1,
  payload: { dueAt: at('2017-09-12'), sent: 5, missing: 2 },
};
export const everythingClosed = [
  campaignIssued,
  opened('selfInspection'),
  dispatchPassed,
  closed('selfInspection'),
  opened('investigation', at('2017-10-01')),
  closed('investigation', at('2018-01-01')),
] as const;
