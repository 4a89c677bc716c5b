import { streamName, type CampaignId, type ProblemId, type StreamName, type UnitId } from '../kernel';

export const problemStream = (campaign: CampaignId, unit: UnitId, problem: ProblemId): StreamName =>
  streamName('problem', campaign, unit, problem);
