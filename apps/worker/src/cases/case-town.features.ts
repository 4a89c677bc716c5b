import {
  adoptPolicy,
  fileCase,
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
  caseId,
  instantAt,
  localDate,
  personId,
  policyId,
  unitId,
  type CaseId,
  type LedgerId,
  type PersonId,
  type Role,
} from '@taizhang/domain';

/** A bureau with a court of its own, for the life of one case; every name is invented. */
export const office = unitId('u-office');
const [bureau, station] = [unitId('u-bureau'), unitId('u-station')];
export const zhang = personId('p-zhang');
const people: readonly (readonly [string, Role?])[] = [
  ['p-zhang'],
  ['p-leader', 'leader'],
  ['p-supervisor', 'caseSupervisor'],
  ['p-superior', 'superiorCommission'],
  ['p-li', 'caseOfficer'],
  ['p-wang', 'caseOfficer'],
  ['p-sun', 'adjudicator'],
  ['p-zhao', 'adjudicator'],
  ['p-ren', 'adjudicator'],
  ['p-shi', 'adjudicator'],
];
const since = instantAt(localDate('2015-01-01'), '08:00');

/** The rules of 2017 that a case's life runs by. */
const numbers = {
  examinationLimit: '90 calendarDays',
  examinationExtension: '90 calendarDays',
  examinationExtensionTimes: 1,
  examinationExtensionApprover: 'superiorCommission',
  adjudicationLimit: '1 months',
  announcementLimit: '1 months',
  executionReportLimit: '6 months',
  appealLimit: '3 months',
  partySanctions: true,
  partyWarningMonths: 12,
  caseReminderWorkingDays: '5',
  caseChaseWorkingDays: '1',
};

export class CaseTown {
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
    for (const [order, [id, name, parent]] of (
      [
        [bureau, '某局'],
        [office, '监察室', bureau],
        [station, '监测站', bureau],
      ] as const
    ).entries()) {
      const unit = { unitId: id, name, shortName: name, kind: 'bureau' as const, order, occurredAt: since };
      await this.done(registerUnit(app, this.by('system', { ...unit, ...(parent && { blockParent: parent }) })));
    }
    for (const [id, role] of people) {
      const named = { personId: personId(id), name: id, gender: 'male' as const, birthYear: 1975 };
      const more = { politicalStatus: 'partyMember', employment: 'civilServant', innovationExempt: false } as const;
      await this.done(registerPerson(app, this.by('system', { ...named, ...more, occurredAt: since })));
      const post = {
        personId: personId(id),
        unitId: role === undefined ? station : office,
        post: '职员',
        rank: 'section' as const,
      };
      const posted = { ...post, cityManaged: false, leadershipMember: false, occurredAt: since };
      await this.done(postPerson(app, this.by('system', posted)));
      if (role === undefined) continue;
      const given = { appointmentId: appointmentId(`a-${id}`), personId: personId(id), role, unitId: bureau };
      await this.done(makeAppointment(app, this.by('system', { ...given, occurredAt: since })));
    }
    const centre = { policyId: policyId('centre'), layer: 'centre' as const, effectiveFrom: localDate('2017-01-01') };
    await this.done(adoptPolicy(app, this.by('system', { ...centre, title: '中央', numbers })));
    for (const year of [2017, 2018]) {
      const published = { calendarId: calendarId('cn'), year, holidays: [], makeUpDays: [], source: '国务院办公厅' };
      await this.done(publishCalendar(app, this.by('system', published)));
    }
  }

  async file(id: string): Promise<CaseId> {
    const matter = caseId(id);
    const what = { number: '36', personIds: [zhang], clueIds: [], actOn: localDate('2017-06-01'), matter: '参股' };
    const filed = { caseId: matter, unitId: station, handlingUnitId: office, ...what };
    await this.done(fileCase(this.app, this.by('p-leader', filed)));
    return matter;
  }
}

export const persons = (...ids: readonly string[]): readonly PersonId[] => ids.map(personId);
