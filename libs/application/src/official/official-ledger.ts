import {
  calendarId,
  planId,
  refuseOfficial,
  startOfDay,
  type Actor,
  type AdoptPolicy,
  type Instant,
  type LedgerId,
  type LocalDate,
  type PersonId,
  type Plan,
  type Rejection,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import { issueCampaign } from '../campaigns/issue-campaign.handler';
import type { CommandOutcome, CommandRequest } from '../command/command';
import type { PublishedCalendar } from '../drills/set-up-drill';
import { endAppointment } from '../organisation/end-appointment.handler';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { adoptPolicy } from '../plans/adopt-policy.handler';
import { issuePlan } from '../plans/issue-plan.handler';
import { publishCalendar } from '../plans/publish-calendar.handler';
import { personOfCode, unitsOfLog } from '../roster/organisation-of-log';
import { appointmentIdOf, appointmentsOfLog, campaignIdOf, isHeldOver } from './official-terms';

/** What an official ledger is opened with. */
export interface StandingDocuments {
  readonly calendars: readonly PublishedCalendar[];
  readonly policies: readonly Omit<AdoptPolicy, 'type'>[];
}

/** Who gets a role over what, by the codes of the roster. */
export interface AppointByCode {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly since: LocalDate;
}

const system: Actor = { kind: 'system' };
const request = <I>(ledger: LedgerId, key: string, input: I): CommandRequest<I> => ({
  ledger,
  key: `official/${key}`,
  actor: system,
  input,
});
const refused = ({ rejection }: { readonly rejection: Rejection }): CommandOutcome => ({
  status: 'rejected',
  ...rejection,
});

/**
 * Opens an official ledger on the wall's clock, and writes the calendars and policies that everything is counted by.
 * Run again, it adds what has been published since.
 */
export async function openOfficialLedger(
  app: Application,
  ledger: LedgerId,
  { calendars, policies }: StandingDocuments,
  startsAt: Instant,
): Promise<CommandOutcome> {
  const known = (await app.store.ledgers()).find((head) => head.ledger === ledger);
  if (known?.kind === 'drill') return refused(refuseOfficial.isDrill(ledger));
  const head = known ?? (await app.store.openLedger({ ledger, kind: 'official', startsAt }));
  let outcome: CommandOutcome = { status: 'accepted', position: head.position, events: 0, repeated: false };
  for (const { publishedOn, ...year } of calendars) {
    const input = { ...year, calendarId: calendarId(year.calendarId) };
    outcome = await publishCalendar(app, request(ledger, `calendar/${year.year}/${publishedOn}`, input));
    if (outcome.status === 'rejected') return outcome;
  }
  for (const policy of policies) {
    const key = `policy/${policy.policyId}/${policy.effectiveFrom}`;
    outcome = await adoptPolicy(app, request(ledger, key, policy));
    if (outcome.status === 'rejected') return outcome;
  }
  return outcome;
}

/** Why a step cannot be taken in this ledger; undefined when it is an official one. */
export async function officialFault(app: Application, ledger: LedgerId): Promise<Rejection | undefined> {
  const known = (await app.store.ledgers()).find((head) => head.ledger === ledger);
  if (known === undefined) return refuseOfficial.notOpen(ledger).rejection;
  return known.kind === 'drill' ? refuseOfficial.isDrill(ledger).rejection : undefined;
}

/** Gives a person of the roster a role over one of its units and all below. */
export async function appointByCode(
  app: Application,
  ledger: LedgerId,
  wanted: AppointByCode,
): Promise<CommandOutcome> {
  const found = await resolve(app, ledger, wanted);
  if ('rejection' in found) return refused(found);
  const { role, since } = wanted;
  const appointmentId = appointmentIdOf(ledger, { ...found, role, since });
  const input = { appointmentId, ...found, role, occurredAt: startOfDay(since) };
  return makeAppointment(app, request(ledger, `appoint/${appointmentId}`, input));
}

/** Ends what a person holds of a role over a unit; nothing is done where he holds none. */
export async function dismissByCode(
  app: Application,
  ledger: LedgerId,
  { on, reason, ...wanted }: Omit<AppointByCode, 'since'> & { readonly on: LocalDate; readonly reason: string },
): Promise<readonly CommandOutcome[]> {
  const found = await resolve(app, ledger, wanted);
  if ('rejection' in found) return [refused(found)];
  const held = (await appointmentsOfLog(app, ledger)).filter(
    ({ status, personId, unitId, role }) =>
      status === 'made' && personId === found.personId && unitId === found.unitId && role === wanted.role,
  );
  const outcomes: CommandOutcome[] = [];
  for (const { appointmentId } of held) {
    if (appointmentId === undefined) continue;
    const input = { appointmentId, reason, occurredAt: startOfDay(on) };
    outcomes.push(await endAppointment(app, request(ledger, `dismiss/${appointmentId}/${on}`, input)));
  }
  return outcomes;
}

/** The person and the unit that codes of the roster stand for. */
async function resolve(
  app: Application,
  ledger: LedgerId,
  { person, unit }: { readonly person: string; readonly unit: string },
): Promise<{ readonly personId: PersonId; readonly unitId: UnitId } | { readonly rejection: Rejection }> {
  const units = await unitsOfLog(app, ledger);
  const unitId = units.idOf(unit);
  if (units.find(unitId) === undefined) return refuseOfficial.unitUnknown(unit);
  const { personId, version } = await personOfCode(app, ledger, person);
  return version === 0 ? refuseOfficial.personUnknown(person) : { personId, unitId };
}

/** A checked plan comes into the log whole. */
export const issueOfficialPlan = (
  app: Application,
  ledger: LedgerId,
  plan: Plan,
  sourceHash: string,
): Promise<CommandOutcome> => {
  const input = { planId: planId(plan.planId), version: plan.version, document: plan, sourceHash };
  return issuePlan(app, request(ledger, `plan/${plan.planId}/${plan.version}/${sourceHash.slice(-16)}`, input));
};

/** The campaign of a plan that has been issued begins at a unit, for all units below it. */
export async function launchCampaign(
  app: Application,
  ledger: LedgerId,
  { plan, unit }: { readonly plan: Plan; readonly unit: string },
): Promise<CommandOutcome> {
  const units = await unitsOfLog(app, ledger);
  const unitId = units.idOf(unit);
  if (units.find(unitId) === undefined) return refused(refuseOfficial.unitUnknown(unit));
  if (!(await isHeldOver(app, ledger, 'commissionOffice', unitId))) return refused(refuseOfficial.officeNotAppointed());
  const campaignId = campaignIdOf(ledger, plan, unitId);
  const named = { planId: planId(plan.planId), planVersion: plan.version, title: plan.title.zh };
  return issueCampaign(app, request(ledger, `launch/${campaignId}`, { campaignId, unitId, ...named }));
}
