import { policyNumbersOn, type LedgerId, type LocalDate, type PolicyNumbers } from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';

/** The procedural numbers in force on a date: of the act for substance, of the step for procedure. */
export const policyInForce = async (
  app: Application,
  ledger: LedgerId,
  date: LocalDate,
  point?: PointInLog,
): Promise<PolicyNumbers> => policyNumbersOn(await app.reads.policies(ledger, point), date);
