import {
  appealDecider,
  appealStream,
  fold,
  originalStaff,
  seesAppeal,
  type AppealEvent,
  type AppealId,
  type AppealState,
  type CaseState,
  type LedgerId,
  type Role,
  type Stored,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { isOfConcernedUnit } from '../access/of-concerned-unit';
import type { Rights } from '../access/rights';
import type { Application } from '../application';

/** The appeal as its own stream has it; `none` where there is no such appeal. */
export async function appealOf(
  app: Application,
  ledger: LedgerId,
  appealId: AppealId,
  point?: PointInLog,
): Promise<AppealState> {
  const { events } = await app.store.readStream(ledger, appealStream(appealId), point);
  return fold(appealDecider, events as readonly Stored<AppealEvent>[]);
}

/** Whether a reader may know of an appeal: never one of the staff of the case that it is about. [B8, R-098] */
export function appealVisible(
  who: Pick<Rights, 'personId' | 'covers' | 'postedIn'>,
  appeal: AppealState,
  matter: CaseState,
): boolean {
  const { personId, covers } = who;
  const { handlingUnitId } = matter;
  if (appeal.status === 'none' || handlingUnitId === undefined) return false;
  if (personId !== appeal.personId && isOfConcernedUnit(who, matter)) return false;
  const held = (['caseSupervisor', 'leader', 'superiorCommission'] satisfies Role[]).filter((role) =>
    covers(handlingUnitId, role),
  );
  return seesAppeal(appeal, originalStaff(matter), personId, held);
}
