import { storedEvent } from '@taizhang/testing/given-when-then';
import { appointmentTouches } from '../appointment/appointment.wakes';
import { unitId } from '../kernel';
import { personTouches } from '../person/person.wakes';
import { unitTouches } from './unit.wakes';

describe('what an event of the organisation touches', () => {
  it('is every campaign and reporting cycle for a new unit, and nothing for a new name', () => {
    const named = { unitId: unitId('u-1'), name: '监测站', shortName: '监测站' };
    const payload = { ...named, kind: 'section', order: 1 } as const;
    const registered = { type: 'UnitRegistered', schema: 1, payload } as const;
    const renamed = { type: 'UnitRenamed', schema: 1, payload: named } as const;
    expect(unitTouches(storedEvent(registered, 0))).toEqual({
      streams: [],
      prefixes: ['campaign/', 'reportingCycle/'],
    });
    expect(unitTouches(storedEvent(renamed, 0))).toEqual({ streams: [], prefixes: [] });
    const moved = { type: 'UnitMoved', schema: 1, payload: { unitId: named.unitId, order: 2 } } as const;
    expect(unitTouches(storedEvent(moved, 0))).toEqual({ all: 'appointment' });
  });

  it('is every unit in a campaign for a post taken up or left, since the target persons follow posts', () => {
    const left = { type: 'PersonLeft', schema: 1, payload: { how: 'retired' } } as const;
    expect(personTouches(storedEvent(left, 0))).toEqual({ streams: [], prefixes: ['participation/'] });
  });

  it('is all that rests on appointments for an appointment', () => {
    const ended = { type: 'AppointmentEnded', schema: 1, payload: { reason: '调任' } } as const;
    expect(appointmentTouches(storedEvent(ended, 0))).toEqual({ all: 'appointment' });
  });
});
