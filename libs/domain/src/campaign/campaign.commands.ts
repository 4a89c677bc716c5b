import type { CampaignId, Instant, LocalDate, PlanId, UnitId } from '../kernel';

export type IssueCampaign = {
  readonly type: 'IssueCampaign';
  readonly campaignId: CampaignId;
  readonly planId: PlanId;
  readonly planVersion: number;
  readonly unitId: UnitId;
  readonly title: string;
};
export type OpenPhase = { readonly type: 'OpenPhase'; readonly phase: string; readonly dueAt: Instant };
export type ClosePhase = { readonly type: 'ClosePhase'; readonly phase: string; readonly dueAt: Instant };
export type ExtendPhase = {
  readonly type: 'ExtendPhase';
  readonly phase: string;
  readonly to: LocalDate;
  readonly reason: string;
};
/** How many were sent and how many are missing is in the context. */
export type PassDispatchCutOff = { readonly type: 'PassDispatchCutOff'; readonly dueAt: Instant };
export type WindUpCampaign = { readonly type: 'WindUpCampaign' };
export type CampaignCommand =
  IssueCampaign | OpenPhase | ClosePhase | ExtendPhase | PassDispatchCutOff | WindUpCampaign;
