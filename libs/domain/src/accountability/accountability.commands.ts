import type { AccountabilityId, CampaignId, Instant, PersonId, UnitId } from '../kernel';
import type { AccountabilitySource } from './accountability.events';

/** Who the party concerned, the unit and the date are comes from the case or from the finding. */
export type OpenAccountability = {
  readonly type: 'OpenAccountability';
  readonly accountabilityId: AccountabilityId;
  readonly campaignId: CampaignId;
  readonly source: AccountabilitySource;
  readonly unitId: UnitId;
  readonly handlingUnitId: UnitId;
  readonly actedAt: Instant;
  readonly parties: readonly PersonId[];
};
export type AccountabilityCommand = OpenAccountability;
