import {
  calendarId,
  instantAt,
  type AdoptPolicy,
  type CalendarPublished,
  type CampaignId,
  type DrillPurposeStated,
  type Instant,
  type LedgerId,
  type LocalDate,
  type MakeAppointment,
  type PersonId,
  type Plan,
  type PlanId,
  type PostPerson,
  type RecordDeparture,
  type RegisterPerson,
  type RegisterUnit,
  type Seat,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { postPerson } from '../organisation/post-person.handler';
import { recordDeparture } from '../organisation/record-departure.handler';
import { registerPerson } from '../organisation/register-person.handler';
import { registerUnit } from '../organisation/register-unit.handler';
import { adoptPolicy } from '../plans/adopt-policy.handler';
import { issuePlan } from '../plans/issue-plan.handler';
import { publishCalendar } from '../plans/publish-calendar.handler';
import { prepareDrill as recordPrepared } from './prepare-drill.handler';
import { stateDrillPurpose } from './state-drill-purpose.handler';

export type OrganisationCommand = RegisterUnit | RegisterPerson | PostPerson | RecordDeparture | MakeAppointment;
export type PublishedCalendar = CalendarPublished['payload'] & { readonly publishedOn: LocalDate };

export interface DrillBlueprint {
  readonly ledger: LedgerId;
  readonly seed: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly wall?: 'database' | 'given';
  readonly plan: Plan;
  readonly sourceHash: string;
  readonly campaignId: CampaignId;
  readonly policies: readonly Omit<AdoptPolicy, 'type'>[];
  /** Only those published before the start come in now; the others become known on their day. */
  readonly calendars: readonly PublishedCalendar[];
  readonly organisation: readonly OrganisationCommand[];
  readonly units: number;
  readonly persons: number;
  readonly seats: Readonly<Record<Seat, PersonId>>;
  /** Without one it is a drill to sit down in, like any other. */
  readonly stated?: DrillPurposeStated['payload'];
}

/** A refused step of the set-up is a fault of the blueprint, not of a person: it stops the set-up. */
class BlueprintRefused extends Error {}

/**
 * Opens a drill's ledger and writes what stands before its campaign: calendars, policies, organisation, plan. Every
 * step has a business key, so a set-up that was killed is simply run again.
 */
export async function setUpDrill(
  app: Application,
  blueprint: DrillBlueprint,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const { ledger, startsAt } = blueprint;
  const wall = blueprint.wall === 'given' ? { wall: blueprint.wall, wallNow: startsAt } : {};
  await app.store.openLedger({ ledger, kind: 'drill', startsAt, ...wall });
  const request = <I>(key: string, input: I): CommandRequest<I> => ({
    ledger,
    key: `setup/${key}`,
    actor: { kind: 'system' },
    input,
    ...(blueprint.wall === 'given' && { wallNow: startsAt }),
  });
  if (blueprint.stated !== undefined) accepted(await stateDrillPurpose(app, request('purpose', blueprint.stated)));
  const known = blueprint.calendars.filter((year) => instantAt(year.publishedOn, '00:00') <= startsAt);
  for (const { publishedOn: published, ...year } of known) {
    accepted(
      await publishCalendar(
        app,
        request(`calendar/${year.year}/${published}`, { ...year, calendarId: calendarId(year.calendarId) }),
      ),
    );
  }
  for (const policy of blueprint.policies)
    accepted(await adoptPolicy(app, request(`policy/${policy.policyId}`, policy)));
  await setUpOrganisation(app, blueprint, request, onProgress);
  const { plan, sourceHash, seed, title, campaignId, units, persons, seats } = blueprint;
  const planId = plan.planId as PlanId;
  accepted(await issuePlan(app, request('plan', { planId, version: plan.version, document: plan, sourceHash })));
  accepted(await recordPrepared(app, request('drill', { seed, planId, campaignId, title, units, persons, seats })));
}

type MakeRequest = <I>(key: string, input: I) => CommandRequest<I>;

/** Facts of one kind stand in streams of their own, so each kind is written side by side; the kinds follow each other. */
async function setUpOrganisation(
  app: Application,
  { organisation }: DrillBlueprint,
  request: MakeRequest,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const kinds = ['RegisterUnit', 'RegisterPerson', 'PostPerson', 'RecordDeparture', 'MakeAppointment'] as const;
  const atOnce = 200;
  let done = 0;
  for (const kind of kinds) {
    const steps = organisation.filter((command) => command.type === kind);
    for (let first = 0; first < steps.length; first += atOnce) {
      const batch = steps.slice(first, first + atOnce);
      const outcomes = await Promise.all(batch.map((command) => run(app, command, request)));
      outcomes.forEach(accepted);
      done += batch.length;
      onProgress(done, organisation.length);
    }
  }
}

function run(app: Application, command: OrganisationCommand, request: MakeRequest): Promise<CommandOutcome> {
  const { type, ...input } = command;
  switch (command.type) {
    case 'RegisterUnit':
      return registerUnit(app, request(`${type}/${command.unitId}`, input as Omit<RegisterUnit, 'type'>));
    case 'RegisterPerson':
      return registerPerson(app, request(`${type}/${command.personId}`, input as Omit<RegisterPerson, 'type'>));
    case 'PostPerson':
      return postPerson(app, request(`${type}/${command.personId}`, input as Omit<PostPerson, 'type'>));
    case 'RecordDeparture':
      return recordDeparture(app, request(`${type}/${command.personId}`, input as Omit<RecordDeparture, 'type'>));
    case 'MakeAppointment':
      return makeAppointment(app, request(`${type}/${command.appointmentId}`, input as Omit<MakeAppointment, 'type'>));
  }
}

function accepted(outcome: CommandOutcome): void {
  if (outcome.status === 'accepted') return;
  throw new BlueprintRefused(`set-up refused: ${outcome.code} ${JSON.stringify(outcome.details)}`);
}
