import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  issueCampaign,
  issuePlan,
  makeAppointment,
  postPerson,
  publishCalendar,
  registerPerson,
  registerUnit,
  type Application,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';
import {
  appointmentId,
  calendarId,
  campaignId,
  instantAt,
  localDate,
  personId,
  unitId,
  type LedgerId,
  type LocalDate,
  type Plan,
  type PlanId,
  type ReturnKey,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { hashText } from '@taizhang/persistence';
import { readPlan } from '@taizhang/plans';

/** A bureau with stations below it that report every month; every name is invented. */
export const campaign = campaignId('c-monthly');
const bureau = unitId('u-bureau');
export const stations: readonly UnitId[] = ['u-east', 'u-south', 'u-west'].map(unitId);
export const [east, south, west] = stations as [UnitId, UnitId, UnitId];
const people: readonly (readonly [string, Role, UnitId])[] = [
  ['p-leader', 'leader', bureau],
  ['p-office', 'commissionOffice', bureau],
  ...stations.flatMap((unit) => [
    [`p-clerk-${unit}`, 'coordinator', unit] as const,
    [`p-head-${unit}`, 'unitHead', unit] as const,
  ]),
];
const since = instantAt(localDate('2014-06-01'), '08:00');

/** The table of the S0 plan every month by a day, and nothing beside it. */
export function monthlyPlan(version: number, day: number): Plan {
  const file = join(__dirname, '../../../../plans/s0-gifts.yaml');
  const reading = readPlan(readFileSync(file, 'utf8'), file);
  if (!reading.ok) throw new Error('the plan is not in order');
  const { pledges: _, accountability: __, returns, ...plan } = reading.plan;
  const [table] = returns!.tables;
  const both = { zh: '月报', en: 'Monthly return' };
  const [from, to] = ['2015-01-26', '2015-03-31'].map(localDate) as [LocalDate, LocalDate];
  return {
    ...plan,
    version,
    window: { from, to },
    phases: [{ key: 'whole', label: both, from, to, clause: '二' }],
    unitDuties: [],
    returns: {
      tables: [table!],
      obligations: [
        {
          ...{ key: 'progress', label: both, table: 't0', to: both, receivers: ['commissionOffice'], counts: 'own' },
          rhythm: { kind: 'monthly', day, ifHoliday: 'nextWorkingDay', pastEnd: true },
          ladder: 'unitDuty',
          clause: '二',
        },
      ],
    },
  };
}

export const returnOf = (unit: UnitId, period: string): ReturnKey => ({
  ...{ campaignId: campaign, unitId: unit, obligation: 'progress', period },
});

export class ReportTown {
  private keys = 0;

  constructor(
    readonly app: Application,
    readonly ledger: LedgerId,
  ) {}

  by<I>(actor: string, input: I): CommandRequest<I> {
    const { ledger } = this;
    const who =
      actor === 'system' ? ({ kind: 'system' } as const) : { kind: 'person' as const, personId: personId(actor) };
    return { ledger, key: `${actor}/${(this.keys += 1)}`, actor: who, input };
  }

  async done(outcome: Promise<CommandOutcome>): Promise<void> {
    const answer = await outcome;
    if (answer.status === 'rejected') throw new Error(`${answer.code} ${JSON.stringify(answer.details)}`);
  }

  async found(): Promise<void> {
    const { app } = this;
    for (const [order, id] of [bureau, ...stations].entries()) {
      const kind = id === bureau ? ('bureau' as const) : ('affiliated' as const);
      const unit = { unitId: id, name: id, shortName: id, kind, order, occurredAt: since };
      await this.done(registerUnit(app, this.by('system', { ...unit, ...(order > 0 && { blockParent: bureau }) })));
    }
    for (const [id, role, unit] of people) {
      const named = { personId: personId(id), name: id, gender: 'female' as const, birthYear: 1975 };
      const more = { politicalStatus: 'partyMember', employment: 'civilServant', innovationExempt: false } as const;
      await this.done(registerPerson(app, this.by('system', { ...named, ...more, occurredAt: since })));
      const post = { personId: personId(id), unitId: unit, post: '职员', rank: 'section' as const };
      const posted = { ...post, cityManaged: false, leadershipMember: false, occurredAt: since };
      await this.done(postPerson(app, this.by('system', posted)));
      const given = { appointmentId: appointmentId(`a-${id}`), personId: personId(id), role, unitId: unit };
      await this.done(makeAppointment(app, this.by('system', { ...given, occurredAt: since })));
    }
    await this.publish(2015, ['2015-04-05', '2015-04-06']);
  }

  publish(year: number, days: readonly string[]): Promise<void> {
    const holidays = days.map(localDate);
    const published = { calendarId: calendarId('cn'), year, holidays, makeUpDays: [], source: '国务院办公厅' };
    return this.done(publishCalendar(this.app, this.by('system', published)));
  }

  plan(version: number, day: number): Promise<void> {
    const document = monthlyPlan(version, day);
    const planId = document.planId as PlanId;
    const sourceHash = hashText('sha256', `plan ${version}`);
    return this.done(issuePlan(this.app, this.by('system', { planId, version, document, sourceHash })));
  }

  issue(): Promise<void> {
    const planId = monthlyPlan(1, 5).planId as PlanId;
    const issue = { campaignId: campaign, planId, planVersion: 1, unitId: bureau, title: '专项行动' };
    return this.done(issueCampaign(this.app, this.by('p-leader', issue)));
  }
}
