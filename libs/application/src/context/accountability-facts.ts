import {
  accountabilityDecider,
  accountabilityStream,
  caseGateStream,
  evolveCaseGate,
  findingAccountabilityId,
  fold,
  openCaseGate,
  type AccountabilityEvent,
  type AccountabilityId,
  type AccountabilityState,
  type Appointed,
  type CampaignId,
  type CaseGateEvent,
  type CaseGateState,
  type CaseId,
  type Instant,
  type LedgerId,
  type ParticipationFacts,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { inForce } from './appointments';

/** A stream's state with the version that an append decided on it must expect. */
export interface Versioned<S> {
  readonly state: S;
  readonly version: number;
}

export async function accountabilityOf(
  app: Application,
  ledger: LedgerId,
  id: AccountabilityId,
  point?: PointInLog,
): Promise<Versioned<AccountabilityState>> {
  const { events, version } = await app.store.readStream(ledger, accountabilityStream(id), point);
  return { state: fold(accountabilityDecider, events as readonly Stored<AccountabilityEvent>[]), version };
}

export async function caseGateOf(
  app: Application,
  ledger: LedgerId,
  caseId: CaseId,
  point?: PointInLog,
): Promise<Versioned<CaseGateState>> {
  const { events, version } = await app.store.readStream(ledger, caseGateStream(caseId), point);
  const gate = { initial: openCaseGate, evolve: evolveCaseGate };
  return { state: fold(gate, events as readonly Stored<CaseGateEvent>[]), version };
}

/** Who held which post on the day of an act. */
export const appointmentsAt = async (app: Application, ledger: LedgerId, at: Instant): Promise<readonly Appointed[]> =>
  inForce(await app.reads.appointments(ledger, {}, { asOf: at }));

/** Signed rungs of accountability on a unit's overdue duties, for which nothing is opened yet. */
export async function unpursuedFindings(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  unitId: UnitId,
  point?: PointInLog,
): Promise<NonNullable<ParticipationFacts['findings']>> {
  const filter = { campaignId, unitIds: [unitId] };
  const [escalations, opened] = await Promise.all([
    app.reads.escalations(ledger, filter, point),
    app.reads.accountabilities(ledger, filter, point),
  ]);
  const known = new Set(opened.map(({ state }) => state.accountabilityId));
  return escalations.flatMap(({ state: { subject, overdueSince, rungs } }) =>
    subject?.kind !== 'unitDuty' || overdueSince === undefined
      ? []
      : rungs
          .filter(({ act, status, correction }) => act === 'accountability' && status === 'signed' && !correction)
          .flatMap(({ level, at }) => {
            const finding = `rung.${subject.duty}.${subject.cycle}.${level}`;
            return at === undefined || known.has(findingAccountabilityId(unitId, finding))
              ? []
              : [{ finding, findingKind: 'delay' as const, signedAt: at, actedAt: overdueSince }];
          }),
  );
}
