import { storedEvent } from '@taizhang/testing/given-when-then';
import { streamName, type EventData, type Stored } from './kernel';
import { touches } from './wakes';

const onStream = (stream: string, event: EventData): Stored => ({
  ...storedEvent(event, 0),
  stream: streamName(...(stream.split('/') as [string])),
});
const event = (type: string, payload: object = {}): EventData => ({ type, schema: 1, payload });
const touchedBy = (stream: string, type: string, payload: object = {}) =>
  touches(onStream(stream, event(type, payload)));

describe('an event of the log touches', () => {
  it('the clocks of every unit, when a phase opens, closes or is extended', () => {
    for (const type of ['PhaseOpened', 'PhaseClosed', 'PhaseExtended']) {
      expect(touchedBy('campaign/c1', type)).toEqual({
        streams: ['campaign/c1'],
        prefixes: ['participation/c1/', 'reportingCycle/c1/'],
      });
    }
  });
  it('every ladder too, when the campaign is wound up', () =>
    expect(touchedBy('campaign/c1', 'CampaignWoundUp')).toMatchObject({
      prefixes: ['participation/c1/', 'escalation/c1/'],
    }));
  it('the campaign, when a unit starts or concludes', () =>
    expect(touchedBy('participation/c1/u1', 'ParticipationConcluded')).toEqual({
      streams: ['participation/c1/u1', 'campaign/c1'],
      prefixes: [],
    }));
  it('the ladder of a duty, when it is done or its deadline moves', () => {
    for (const type of ['UnitDutyReported', 'ExtensionGranted', 'DeadlineRederived']) {
      expect(touchedBy('participation/c1/u1', type, { duty: 'meeting' })).toEqual({
        streams: ['participation/c1/u1'],
        prefixes: ['escalation/c1/u1.meeting.'],
      });
    }
  });
  it('the cycles that ask it for returns, when a unit comes into being', () =>
    expect(touchedBy('unit/u9', 'UnitRegistered')).toEqual({
      streams: [],
      prefixes: ['campaign/', 'reportingCycle/'],
    }));
  it("the unit's part and the ladder of a periodic return, when it is owed, sent or sent back [R-081]", () => {
    for (const type of ['ReturnDue', 'ReturnSent', 'ReturnSentBack', 'ReturnAmended']) {
      expect(touchedBy('return/c1/u1/progress/2016-07', type)).toEqual({
        streams: ['participation/c1/u1'],
        prefixes: ['escalation/c1/u1.progress@2016-07.'],
      });
    }
  });
  it('every unit and ladder, when the day of a period moves, and the campaign and its units when a cycle is over', () => {
    const cycle = 'reportingCycle/c1/progress';
    expect(touchedBy(cycle, 'ReportPeriodRederived')).toEqual({
      streams: [cycle],
      prefixes: ['participation/c1/', 'escalation/c1/'],
    });
    expect(touchedBy(cycle, 'ReportingCycleConcluded')).toEqual({
      streams: [cycle, 'campaign/c1'],
      prefixes: ['participation/c1/'],
    });
  });
  it('nothing, when persons are chased, a seat is taken or the clock is set', () => {
    const nothing = { streams: [], prefixes: [] };
    expect(touchedBy('participation/c1/u1', 'PersonsChased')).toEqual(nothing);
    expect(touchedBy('drill', 'SeatTaken')).toEqual(nothing);
    expect(touchedBy('ledger', 'ClockSet')).toEqual(nothing);
  });
  it('both owners that the name of a ladder can mean, when it opens or stops', () =>
    expect(touchedBy('escalation/c1/x.i1.2', 'EscalationStopped')).toEqual({
      streams: ['escalation/c1/x.i1.2', 'participation/c1/x', 'withdrawal/c1/x/i1'],
      prefixes: [],
    }));
  it('only its own ladder, when a rung is handled', () =>
    expect(touchedBy('escalation/c1/u1.declare.1', 'RungHeld')).toEqual({
      streams: ['escalation/c1/u1.declare.1'],
      prefixes: [],
    }));
  it.each([
    ['plan/sample', 'PlanIssued', 'plan'],
    ['policy/city', 'PolicyAdopted', 'policy'],
    ['calendar/cn', 'CalendarPublished', 'calendar'],
    ['appointment/a1', 'AppointmentMade', 'appointment'],
  ] as const)('all that rests on it: %s', (stream, type, all) => expect(touchedBy(stream, type)).toEqual({ all }));
  it('as a correction, what the corrected fact touches', () =>
    expect(
      touchedBy('participation/c1/u1', 'EntryCorrected', {
        corrects: 'e1',
        type: 'UnitDutyReported',
        payload: { duty: 'meeting' },
      }),
    ).toEqual(touchedBy('participation/c1/u1', 'UnitDutyReported', { duty: 'meeting' })));
  it('as a void, everything that any fact of its stream may touch', () =>
    expect(touchedBy('participation/c1/u1', 'EntryVoided', { corrects: 'e1', reason: 'twice' })).toEqual({
      streams: ['participation/c1/u1'],
      prefixes: ['escalation/c1/u1.'],
    }));
});
