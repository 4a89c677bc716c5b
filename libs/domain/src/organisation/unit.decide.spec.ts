import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { instant, personId, unitId, type Acting } from '../kernel';
import { blockPath } from './block-path';
import type { MoveUnit, RegisterUnit, RenameUnit, UnitCommand } from './unit.commands';
import { unitDecider } from './unit.decide';
import type { UnitMoved, UnitRegistered, UnitRenamed } from './unit.events';
import { unitNameAt, unitPlaceAt } from './unit.state';

const [bureau, station, city] = [unitId('u-bureau'), unitId('u-station'), unitId('u-city')];
const since = instant('2016-01-04T01:00:00.000Z');
const now = instant('2017-08-16T01:00:00.000Z');
const system: Acting = { now, actor: { kind: 'system' }, roles: [] };
const clerk: Acting = { now, actor: { kind: 'person', personId: personId('p-clerk') }, roles: ['coordinator'] };
const office: Acting = { now, actor: { kind: 'person', personId: personId('p-office') }, roles: ['commissionOffice'] };

const particulars = {
  unitId: station,
  name: '环境监测站',
  shortName: '监测站',
  kind: 'affiliated',
  blockParent: bureau,
  order: 1,
} as const;
const register: RegisterUnit = { type: 'RegisterUnit', ...particulars, occurredAt: since };
const registered: UnitRegistered = { type: 'UnitRegistered', schema: 1, payload: particulars, occurredAt: since };
const newName = { unitId: station, name: '环境监测中心站', shortName: '中心站' };
const renamedAt = instant('2017-03-01T00:00:00.000Z');
const rename: RenameUnit = { type: 'RenameUnit', ...newName, occurredAt: renamedAt };
const renamed: UnitRenamed = { type: 'UnitRenamed', schema: 1, payload: newName, occurredAt: renamedAt };
const newPlace = { unitId: station, blockParent: city, lineParent: bureau, order: 3 };
const movedAt = instant('2017-06-01T00:00:00.000Z');
const move: MoveUnit = { type: 'MoveUnit', ...newPlace, occurredAt: movedAt };
const moved: UnitMoved = { type: 'UnitMoved', schema: 1, payload: newPlace, occurredAt: movedAt };

describe('a unit', () => {
  it('is registered by the system or by the commission office', () => {
    given(unitDecider).when(register, system).thenHappens(registered);
    given(unitDecider).when(register, office).thenHappens(registered);
    given(unitDecider).when(register, clerk).thenRefused('Forbidden');
  });

  it('is registered once; other particulars need a rename or a correction', () => {
    given(unitDecider, registered).when(register, system).thenHappens();
    given(unitDecider, registered)
      .when({ ...register, kind: 'branch' }, system)
      .thenRefused('UnitAlreadyRegistered');
    given(unitDecider)
      .when({ ...register, blockParent: station }, system)
      .thenRefused('UnitAboveItself');
  });

  it('bears the name that it had on the day asked for', () => {
    const { state } = given(unitDecider, registered).when(rename, office);
    expect(unitNameAt(state, instant('2017-02-28T00:00:00.000Z'))?.shortName).toBe('监测站');
    expect(unitNameAt(state, renamedAt)?.shortName).toBe('中心站');
    expect(unitNameAt(state, instant('2010-01-01T00:00:00.000Z'))?.shortName).toBe('监测站');
  });

  it('is renamed for what happened only, not for what is planned', () => {
    given(unitDecider, registered).when(rename, office).thenHappens(renamed);
    given(unitDecider).when(rename, office).thenRefused('UnitNotRegistered');
    const planned = { ...rename, occurredAt: instant('2017-09-01T00:00:00.000Z') };
    given(unitDecider, registered).when(planned, office).thenRefused('FactInFuture');
  });

  it('lies below itself and all its block parents, and a circle of parents ends', () => {
    const parents = new Map([[station, bureau]]);
    expect(blockPath(station, (unit) => parents.get(unit))).toEqual([station, bureau]);
    expect(blockPath(station, (unit) => (unit === station ? bureau : station))).toEqual([station, bureau]);
  });

  it('comes under other parents from a day on, by line and by block, and never under itself [R-011]', () => {
    given(unitDecider, registered).when(move, office).thenHappens(moved);
    given(unitDecider, registered, moved).when(move, office).thenHappens();
    given(unitDecider).when(move, office).thenRefused('UnitNotRegistered');
    const circle = { ...office, aboveNewParents: [city, station] };
    given(unitDecider, registered).when(move, circle).thenRefused('UnitAboveItself');
    const { state } = given(unitDecider, moved, registered);
    expect(state).toMatchObject({ blockParent: city, lineParent: bureau, order: 3 });
    expect(unitPlaceAt(state, renamedAt)).toMatchObject({ blockParent: bureau, order: 1 });
    expect(unitPlaceAt(state, movedAt)).toMatchObject({ blockParent: city, order: 3 });
  });

  it('is known as registered even after it has moved: a repeated registration is no other one', () => {
    given(unitDecider, registered, moved).when(register, system).thenHappens();
  });

  const commands: UnitCommand[] = [register, { ...register, order: 2 }, rename, { ...rename, name: '监测总站' }, move];
  checkDecider(unitDecider, {
    commands,
    contexts: [system, office, clerk],
    reaches: ['UnitRegistered', 'UnitRenamed', 'UnitMoved'],
  });
});
