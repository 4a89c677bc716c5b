import { campaignId, partsOf, streamName, unitId, type CampaignId, type StreamName, type UnitId } from '../kernel';

/** Which return: of which unit, for which obligation of the plan, for which period. `once` where it is filed once. */
export interface ReturnKey {
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly obligation: string;
  readonly period: string;
}
export const oncePeriod = 'once';

/** `return/{campaignId}/{unitId}/{obligation}/{period}` */
export const returnStream = ({ campaignId: campaign, unitId: unit, obligation, period }: ReturnKey): StreamName =>
  streamName('return', campaign, unit, obligation, period);

export function returnOfStream(stream: StreamName): ReturnKey {
  const [campaign = '', unit = '', obligation = '', period = ''] = partsOf(stream);
  return { campaignId: campaignId(campaign), unitId: unitId(unit), obligation, period };
}
