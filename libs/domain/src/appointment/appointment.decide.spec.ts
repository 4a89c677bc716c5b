import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { appointmentId, instant, personId, unitId, type Acting, type Instant } from '../kernel';
import type { AppointmentCommand, EndAppointment, MakeAppointment } from './appointment.commands';
import { appointmentDecider } from './appointment.decide';
import type { AppointmentEnded, AppointmentMade } from './appointment.events';
import { holdersOver, isInForce, rolesOver, type Appointed } from './roles-over';

const [bureau, station, laboratory] = [unitId('u-bureau'), unitId('u-station'), unitId('u-laboratory')];
const [han, wen, qin] = [personId('p-han'), personId('p-wen'), personId('p-qin')];
const at = (day: string): Instant => instant(`${day}T02:00:00.000Z`);
const now = at('2017-08-16');
const system: Acting = { now, actor: { kind: 'system' }, roles: [] };
const office: Acting = { now, actor: { kind: 'person', personId: qin }, roles: ['commissionOffice'] };
const head: Acting = { now, actor: { kind: 'person', personId: wen }, roles: ['unitHead'] };

const particulars = { appointmentId: appointmentId('a-1'), personId: wen, role: 'unitHead', unitId: station } as const;
const make: MakeAppointment = { type: 'MakeAppointment', ...particulars, occurredAt: at('2016-01-04') };
const made: AppointmentMade = { type: 'AppointmentMade', schema: 1, payload: particulars, occurredAt: make.occurredAt };
const end: EndAppointment = {
  type: 'EndAppointment',
  appointmentId: particulars.appointmentId,
  reason: '调任',
  occurredAt: at('2017-08-01'),
};
const ended: AppointmentEnded = {
  type: 'AppointmentEnded',
  schema: 1,
  payload: { reason: '调任' },
  occurredAt: end.occurredAt,
};

describe('an appointment', () => {
  it('is made and ended by the commission office or the system, and by nobody for himself', () => {
    given(appointmentDecider).when(make, system).thenHappens(made);
    given(appointmentDecider).when(make, office).thenHappens(made);
    given(appointmentDecider).when(make, head).thenRefused('Forbidden');
    given(appointmentDecider, made).when(end, office).thenHappens(ended);
  });

  it('in the office is ended by a colleague, never by whoever holds it: somebody must be left who appoints [R-018]', () => {
    const own: AppointmentMade = { ...made, payload: { ...particulars, personId: qin, role: 'commissionOffice' } };
    given(appointmentDecider, own).when(end, office).thenRefused('OfficeEndsItself');
    const colleague: Acting = { ...office, actor: { kind: 'person', personId: han } };
    given(appointmentDecider, own).when(end, colleague).thenHappens(ended);
  });

  it('is one person in one role over one unit, from one day', () => {
    given(appointmentDecider, made).when(make, office).thenHappens();
    given(appointmentDecider, made)
      .when({ ...make, personId: han }, office)
      .thenRefused('AppointmentAlreadyMade');
  });

  it('ends once, for a reason, and not before it began', () => {
    given(appointmentDecider).when(end, office).thenRefused('AppointmentNotMade');
    given(appointmentDecider, made, ended).when(end, office).thenHappens();
    given(appointmentDecider, made, ended)
      .when({ ...end, occurredAt: at('2017-08-02') }, office)
      .thenRefused('AppointmentAlreadyEnded');
    given(appointmentDecider, made)
      .when({ ...end, reason: ' ' }, office)
      .thenRefused('ReasonMissing');
    given(appointmentDecider, made)
      .when({ ...end, occurredAt: at('2015-01-01') }, office)
      .thenRefused('AppointmentEndsBeforeStart');
  });

  const commands: AppointmentCommand[] = [make, { ...make, role: 'unitDeputy' }, end, { ...end, occurredAt: now }];
  checkDecider(appointmentDecider, {
    commands,
    contexts: [system, office, head],
    reaches: ['AppointmentMade', 'AppointmentEnded'],
  });
});

describe('roles from appointments', () => {
  const from = at('2016-01-04');
  const appointments: Appointed[] = [
    { personId: han, role: 'partySecretary', unitId: bureau, from },
    { personId: wen, role: 'unitHead', unitId: station, from },
    { personId: wen, role: 'unitDeputy', unitId: laboratory, from },
    { personId: qin, role: 'unitHead', unitId: bureau, from },
  ];
  const path = [laboratory, station, bureau];

  it('reach from a unit to all below it, and to no unit beside or above it', () => {
    expect(rolesOver(appointments, path, wen)).toEqual(['unitHead', 'unitDeputy']);
    expect(rolesOver(appointments, [bureau], wen)).toEqual([]);
    expect(rolesOver(appointments, path, han)).toEqual(['partySecretary']);
  });

  it('name the nearest holder first', () => {
    expect(holdersOver(appointments, path, ['unitHead'])).toEqual([
      { role: 'unitHead', personId: wen },
      { role: 'unitHead', personId: qin },
    ]);
  });

  it('hold from the first day up to, not with, the instant at which the appointment ends', () => {
    const appointed = { from, until: at('2017-08-01') };
    expect(
      [at('2016-01-03'), from, at('2017-07-31'), at('2017-08-01')].map((when) => isInForce(appointed, when)),
    ).toEqual([false, true, true, false]);
  });
});
