import {
  accountabilityDecider,
  accountabilityStream,
  caseGateStream,
  evolveCaseGate,
  fold,
  gateTracks,
  openCaseGate,
  tracksOwed,
  type AccountabilityEvent,
  type CaseGateEvent,
  type CaseId,
  type ClosingFacts,
  type LedgerId,
  type Plan,
  type Stored,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';

/**
 * What whoever closes a case asks `closingBlockers` with, and the guard's version that his append must expect. The guard
 * is read first: what is opened after it makes a conflict. `plan` is absent for a case of no campaign.
 */
export async function closingFacts(
  app: Application,
  ledger: LedgerId,
  caseId: CaseId,
  plan: Pick<Plan, 'accountability'> | undefined,
  point?: PointInLog,
): Promise<ClosingFacts & { readonly gateVersion: number }> {
  const guard = await app.store.readStream(ledger, caseGateStream(caseId), point);
  const gate = fold(
    { initial: openCaseGate, evolve: evolveCaseGate },
    guard.events as readonly Stored<CaseGateEvent>[],
  );
  const opened = await Promise.all(
    gate.opened.map((id) => app.store.readStream(ledger, accountabilityStream(id), point)),
  );
  const tracks = opened.flatMap(({ events }) =>
    gateTracks(fold(accountabilityDecider, events as readonly Stored<AccountabilityEvent>[])),
  );
  const owed = plan === undefined ? [] : tracksOwed(plan, { matter: 'case' });
  return { caseId, gate, tracks, owed, gateVersion: guard.version };
}
