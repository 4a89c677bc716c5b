import type { CampaignId, Instant, LocalDate, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';

export type AskPledge = {
  readonly type: 'AskPledge';
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly personId?: PersonId;
  readonly rank?: Rank;
  readonly templateVersion: number;
};
export type SignPledge = {
  readonly type: 'SignPledge';
  readonly way: 'console' | 'paper';
  readonly signer?: PersonId;
  readonly occurredAt: Instant;
};
export type FilePledge = { readonly type: 'FilePledge' };
export type PublicisePledge = {
  readonly type: 'PublicisePledge';
  readonly channel: string;
  readonly until?: LocalDate;
  readonly occurredAt: Instant;
};
export type RecordPledgeBreach = {
  readonly type: 'RecordPledgeBreach';
  readonly what: string;
  readonly evidence: string;
  readonly occurredAt: Instant;
};
export type WaivePledge = { readonly type: 'WaivePledge'; readonly reason: string; readonly evidence: string };
export type PledgeCommand = AskPledge | SignPledge | FilePledge | PublicisePledge | RecordPledgeBreach | WaivePledge;
