import {
  caseDecider,
  caseStream,
  fold,
  startOfDay,
  type CampaignId,
  type CaseEvent,
  type CaseId,
  type Instant,
  type LedgerId,
  type PersonId,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';

/** A case as its accountability looks at it: whose act of which day, who handles it, who ever investigated. */
export interface CaseMatter {
  readonly campaignId?: CampaignId;
  readonly unitId: UnitId;
  readonly handlingUnitId: UnitId;
  readonly actedAt: Instant;
  readonly parties: readonly PersonId[];
  readonly investigators: readonly PersonId[];
  readonly closed: boolean;
}

/** Undefined where there is no such case. */
export async function caseMatter(app: Application, ledger: LedgerId, caseId: CaseId): Promise<CaseMatter | undefined> {
  const { events } = await app.store.readStream(ledger, caseStream(caseId));
  const state = fold(caseDecider, events as readonly Stored<CaseEvent>[]);
  const { campaignId, unitId, handlingUnitId, actOn, personIds, investigators, status } = state;
  if (unitId === undefined || handlingUnitId === undefined || actOn === undefined) return undefined;
  return {
    ...(campaignId !== undefined && { campaignId }),
    ...{ unitId, handlingUnitId, actedAt: startOfDay(actOn), parties: personIds, investigators },
    closed: status === 'closed',
  };
}
