import {
  participationStream,
  streamName,
  type CampaignId,
  type Instant,
  type LedgerId,
  type ParticipationFacts,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { PointInLog, UnitCounts } from '@taizhang/persistence';
import type { Application } from '../application';
import { unpursuedFindings } from './accountability-facts';
import type { CampaignInForce } from './campaign-context';
import { owedReturns } from './reporting-facts';
import { unitTree } from './unit-tree';

/** Counts of a unit in which nobody was asked. */
export const nobody: Omit<UnitCounts, 'unitId'> = {
  asked: 0,
  excluded: 0,
  submitted: 0,
  signed: 0,
  dispatched: 0,
  retained: 0,
  verified: 0,
  cityManaged: 0,
  cityManagedSent: 0,
  pledgesAsked: 0,
  pledgesSigned: 0,
  pledgesFiled: 0,
  pledgesPublicised: 0,
  pledgesWaived: 0,
  pledgingPersons: 0,
};

/** What other streams say about a unit's part: its kind, the phases, how far its persons are, what is owed beneath it. */
export async function participationFacts(
  app: Application,
  ledger: LedgerId,
  campaign: CampaignInForce,
  unitId: UnitId,
  point?: PointInLog,
): Promise<ParticipationFacts> {
  const campaignId = campaign.state.campaignId as CampaignId;
  const filter = { campaignId, unitIds: [unitId] };
  const [tree, [counts], escalations, owedWithdrawals, findings] = await Promise.all([
    unitTree(app, ledger, point),
    app.reads.unitCounts(ledger, filter, point),
    app.reads.escalations(ledger, filter, point),
    owedBy(app, ledger, campaignId, unitId, point),
    unpursuedFindings(app, ledger, campaignId, unitId, point),
  ]);
  const kind = tree.find(unitId)?.kind;
  const returns = await owedReturns(app, ledger, campaign, { unitId, kind }, point);
  const duties = escalations.flatMap(({ state }) =>
    state.subject?.kind === 'unitDuty' ? [{ state, subject: state.subject }] : [],
  );
  const cycles: Record<string, number> = {};
  for (const { subject } of duties) cycles[subject.duty] = Math.max(cycles[subject.duty] ?? 0, subject.cycle);
  const { status, issuedAt, phases } = campaign.state;
  return {
    unitKind: kind ?? 'section',
    campaign: { status, phases, ...(issuedAt !== undefined && { issuedAt }) },
    counts: counts ?? nobody,
    owedWithdrawals,
    findings,
    ...returns,
    openEscalations: duties
      .filter(({ state }) => state.status === 'open')
      .map(({ subject }) => ({ duty: subject.duty, cycle: subject.cycle })),
    cycles,
  };
}

/** Declared participations of the unit's persons that have no withdrawal stream yet. */
async function owedBy(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  unitId: UnitId,
  point?: PointInLog,
): Promise<ParticipationFacts['owedWithdrawals']> {
  const filter = { campaignId, unitIds: [unitId] };
  const [declared, withdrawals] = await Promise.all([
    app.reads.declarations(ledger, { ...filter, withItems: true }, point),
    app.reads.withdrawals(ledger, filter, point),
  ]);
  const known = new Set(withdrawals.map((row) => row.stream));
  return declared.flatMap(({ state }) =>
    (state.form?.items ?? [])
      .filter((item) => !known.has(streamName('withdrawal', campaignId, state.personId as string, item.key)))
      .map((item) => ({
        personId: state.personId as PersonId,
        item: item.key,
        submittedAt: state.submittedRecordedAt as Instant,
      })),
  );
}

/** Who of a unit still owes a person duty, and who was already chased for it on the civil day of `since`. */
export async function chaseFacts(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  unitId: UnitId,
  duty: string,
  since: Instant,
): Promise<{ readonly outstanding: readonly PersonId[]; readonly chasedToday: readonly PersonId[] }> {
  const [outstanding, participations] = await Promise.all([
    owingPersons(app, ledger, campaignId, unitId, duty),
    app.reads.participations(ledger, { campaignId, unitIds: [unitId] }),
  ]);
  const own = participations.find((row) => row.stream === participationStream(campaignId, unitId));
  const chases = own?.state.duties[duty]?.chases ?? [];
  return { outstanding, chasedToday: chases.filter((chase) => chase.at >= since).flatMap((chase) => chase.persons) };
}

/** Persons only: a unit that owes its own pledge is not chased by name. */
async function owingPersons(
  app: Application,
  ledger: LedgerId,
  campaignId: CampaignId,
  unitId: UnitId,
  duty: string,
): Promise<readonly PersonId[]> {
  const filter = { campaignId, unitIds: [unitId] };
  if (duty === 'pledge') {
    const pledges = await app.reads.pledges(ledger, { ...filter, statuses: ['asked'] });
    return pledges.flatMap(({ state }) => state.personId ?? []);
  }
  const declarations = await app.reads.declarations(ledger, filter);
  return declarations
    .filter(({ state }) => owes(state.status, state.verified !== undefined, duty))
    .map(({ state }) => state.personId as PersonId);
}

/** Whether a person whose declaration stands so still owes a person duty. */
export function owes(status: string, verified: boolean, duty: string): boolean {
  if (status === 'none' || status === 'excluded') return false;
  switch (duty) {
    case 'declare':
      return status === 'asked' || status === 'returned';
    case 'sign':
      return status === 'asked' || status === 'returned' || status === 'submitted';
    case 'dispatch':
      return status !== 'dispatched' && status !== 'retained';
    case 'verify':
      return !verified;
    default:
      return false;
  }
}
