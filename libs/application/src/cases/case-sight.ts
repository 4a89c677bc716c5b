import {
  caseDecider,
  caseStream,
  fold,
  seesCase,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type LedgerId,
  type Role,
  type Stored,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { isOfConcernedUnit } from '../access/of-concerned-unit';
import type { Rights } from '../access/rights';
import type { Application } from '../application';

/** The case as its own stream has it; `none` where there is no such case. */
export async function caseOf(
  app: Application,
  ledger: LedgerId,
  caseId: CaseId,
  point?: PointInLog,
): Promise<CaseState> {
  const { events } = await app.store.readStream(ledger, caseStream(caseId), point);
  return fold(caseDecider, events as readonly Stored<CaseEvent>[]);
}

/** Whether a reader is inside the compartment of a case; for everybody else it is as if absent. */
export function caseVisible(who: Pick<Rights, 'personId' | 'covers' | 'postedIn'>, state: CaseState): boolean {
  const { personId, covers } = who;
  const { handlingUnitId } = state;
  if (state.status === 'none' || handlingUnitId === undefined || isOfConcernedUnit(who, state)) return false;
  const held = (['caseSupervisor', 'leader', 'superiorCommission'] satisfies Role[]).filter((role) =>
    covers(handlingUnitId, role),
  );
  return seesCase(state, personId, held);
}
