import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { campaignId, personId, planId } from '../kernel';
import { at, bySystem } from '../kernel/acting.features';
import type { DrillCommand, PrepareDrill } from './drill.commands';
import type { DrillContext } from './drill.context';
import { drillDecider } from './drill.decide';
import type { DrillEvent, DrillPurpose } from './drill.events';
import { purposeOf } from './drill.state';

const now = at('2017-09-12', '10:32');
const seats = { commissionOffice: personId('office'), coordinator: personId('coord'), analyst: personId('analyst') };
const system = bySystem(now);
const sits = (seat: keyof typeof seats): DrillContext => ({
  now,
  actor: { kind: 'person', personId: seats[seat] },
  roles: [],
});

const prepare: PrepareDrill = {
  type: 'PrepareDrill',
  seed: 'zhuzhou',
  planId: planId('sample'),
  campaignId: campaignId('c1'),
  title: 'a drill',
  units: 6,
  persons: 40,
  seats,
};
const { type: _, ...payload } = prepare;
const prepared: DrillEvent = { type: 'DrillPrepared', schema: 1, payload };
const taken: Extract<DrillEvent, { type: 'SeatTaken' }> = {
  type: 'SeatTaken',
  schema: 1,
  payload: { seat: 'coordinator', personId: seats.coordinator },
};
const left: DrillEvent = { ...taken, type: 'SeatLeft' };
const played: DrillEvent = { type: 'DrillPlayed', schema: 1, payload: { rate: 3600 } };
const wiped: DrillEvent = { type: 'EngineWipeOrdered', schema: 1, payload: { openWorkflows: 31 } };
const ended: DrillEvent = { type: 'DrillEnded', schema: 1, payload: {} };
const ready = () => given(drillDecider, prepared);

describe('preparing a drill', () => {
  it('leaves it standing with empty seats', () => {
    const { thenHappens, state } = given(drillDecider).when(prepare, system);
    thenHappens(prepared);
    expect(state).toMatchObject({ status: 'paused', taken: [] });
  });
  it('is done once: another seed needs another drill', () => {
    ready().when(prepare, system).thenHappens();
    ready()
      .when({ ...prepare, seed: 'yichun' }, system)
      .thenRefused('DrillAlreadyPrepared', { seed: 'zhuzhou' });
  });
  it('is no act of people', () => given(drillDecider).when(prepare, sits('analyst')).thenRefused('EngineOnly'));
});

describe('the purpose of a drill', () => {
  const state: DrillCommand = { type: 'StateDrillPurpose', purpose: 'base', family: 's2', place: 1 };
  const stated = (purpose: DrillPurpose): DrillEvent => ({
    type: 'DrillPurposeStated',
    schema: 1,
    payload: { purpose, family: 's2', place: 1 },
  });
  it('is stated before anything else, by no person', () => {
    given(drillDecider).when(state, system).thenHappens(stated('base'));
    given(drillDecider).when(state, sits('analyst')).thenRefused('EngineOnly');
    given(drillDecider, stated('base')).when(state, system).thenHappens();
  });
  it('is stated anew in a fork, which is for something else than its base', () => {
    const fork = given(drillDecider, stated('base'), prepared);
    const { thenHappens, state: after } = fork.when({ ...state, purpose: 'opened' }, system);
    thenHappens(stated('opened'));
    expect(purposeOf(after)).toBe('opened');
  });
  it('is to be sat down in where nothing was stated', () => expect(purposeOf(ready().state)).toBe('opened'));
  it.each(['base', 'finished'] as const)('keeps everybody from sitting down in a drill that is %s', (purpose) => {
    const take: DrillCommand = { type: 'TakeSeat', seat: 'coordinator' };
    given(drillDecider, stated(purpose), prepared)
      .when(take, sits('coordinator'))
      .thenRefused('DrillHasNoSeats', { purpose });
  });
});

describe('a seat', () => {
  const take: DrillCommand = { type: 'TakeSeat', seat: 'coordinator' };
  it('is taken by its own person', () => {
    ready().when(take, sits('coordinator')).thenHappens(taken);
    ready().when(take, sits('analyst')).thenRefused('SeatOfAnother', { seat: 'coordinator' });
  });
  it('is taken beside others, and sitting down again is nothing new', () => {
    const { state } = given(drillDecider, prepared, taken).when({ type: 'TakeSeat', seat: 'analyst' }, sits('analyst'));
    expect(state).toMatchObject({ taken: ['coordinator', 'analyst'], lastPersonTaken: 'analyst' });
    given(drillDecider, prepared, taken).when(take, sits('coordinator')).thenHappens();
  });
  it('is not taken from somebody unless that is asked for', () => {
    const again: DrillCommand = { type: 'TakeSeat', seat: 'coordinator', sitting: 'second' };
    given(drillDecider, prepared, taken).when(again, sits('coordinator')).thenRefused('SeatIsTaken');
    const over = given(drillDecider, prepared, taken).when({ ...again, takeOver: true }, sits('coordinator'));
    over.thenHappens({ ...taken, payload: { ...taken.payload, sitting: 'second' } });
    expect(over.state).toMatchObject({ taken: ['coordinator'], sittings: { coordinator: { sitting: 'second' } } });
  });
  it('is left only by who sits in it, not by whoever sat there before', () => {
    const leave = (sitting: string): DrillCommand => ({ type: 'LeaveSeat', seat: 'coordinator', sitting });
    const second: DrillEvent = { ...taken, payload: { ...taken.payload, sitting: 'second' } };
    given(drillDecider, prepared, taken, second).when(leave('first'), sits('coordinator')).thenRefused('SeatTakenOver');
    given(drillDecider, prepared, taken, second).when(leave('second'), sits('coordinator')).thenHappens(left);
  });
  it('is free again once it is left, and shows that somebody sat there', () => {
    const leave: DrillCommand = { type: 'LeaveSeat', seat: 'coordinator' };
    const { state } = given(drillDecider, prepared, taken).when(leave, sits('coordinator'));
    expect(state).toMatchObject({ taken: [], left: ['coordinator'], sittings: {} });
    ready().when(leave, sits('coordinator')).thenHappens();
    expect(given(drillDecider, prepared, taken, left).when(take, sits('coordinator')).state.left).toEqual([]);
  });
  it('exists in a drill that is prepared and has not ended', () => {
    given(drillDecider).when(take, sits('coordinator')).thenRefused('DrillNotRunning', { status: 'none' });
    given(drillDecider, prepared, ended).when(take, sits('coordinator')).thenRefused('DrillNotRunning');
  });
});

describe('the pace of a drill', () => {
  const play = (rate: number, until?: ReturnType<typeof at>): DrillCommand => ({
    type: 'PlayDrill',
    rate,
    ...(until && { until }),
  });
  const pause: DrillCommand = { type: 'PauseDrill', reason: 'ordered' };
  it('is set by playing, and changed while it plays', () => {
    ready().when(play(3600), sits('analyst')).thenHappens(played);
    given(drillDecider, prepared, played).when(play(3600), system).thenHappens();
    const { state } = given(drillDecider, prepared, played).when(play(60, at('2017-09-15')), system);
    expect(state).toMatchObject({ status: 'playing', rate: 60, until: at('2017-09-15') });
  });
  it('is a whole number from 0, which stands for as fast as it goes', () => {
    ready()
      .when(play(0), system)
      .thenHappens({ ...played, payload: { rate: 0 } });
    ready().when(play(-1), system).thenRefused('DrillRateInvalid');
    ready().when(play(0.5), system).thenRefused('DrillRateInvalid');
  });
  it('never leads into the past', () => ready().when(play(1, now), system).thenRefused('DrillEndsInPast'));
  it('is stopped by a pause, and pausing what stands is nothing new', () => {
    const { state } = given(drillDecider, prepared, {
      ...played,
      payload: { rate: 1, until: at('2017-09-15') },
    }).when(pause, system);
    expect(state).toMatchObject({ status: 'paused' });
    expect(state).not.toHaveProperty('until');
    ready().when(pause, system).thenHappens();
  });
});

describe('emptying the engine', () => {
  const order: DrillCommand = { type: 'OrderEngineWipe', openWorkflows: 31 };
  const rebuilt: DrillCommand = { type: 'RecordEngineRebuilt', workflows: 31, deadlines: 120, deadlinesMoved: 0 };
  it('is ordered once at a time', () => {
    ready().when(order, sits('analyst')).thenHappens(wiped);
    given(drillDecider, prepared, wiped).when(order, sits('analyst')).thenHappens();
  });
  it('is answered by the engine with what it rebuilt', () => {
    const { state } = given(drillDecider, prepared, wiped).when(rebuilt, system);
    expect(state.wipe?.rebuilt).toEqual({ workflows: 31, deadlines: 120, deadlinesMoved: 0, at: now });
    given(drillDecider, prepared, wiped).when(rebuilt, sits('analyst')).thenRefused('EngineOnly');
    ready().when(rebuilt, system).thenRefused('NoWipeOrdered');
  });
  it('is ordered again after a rebuild', () => {
    const done: DrillEvent = {
      type: 'EngineRebuilt',
      schema: 1,
      payload: { workflows: 31, deadlines: 120, deadlinesMoved: 0 },
    };
    given(drillDecider, prepared, wiped, done).when(order, sits('analyst')).thenHappens(wiped);
  });
});

describe('the decider of a drill', () => {
  checkDecider(drillDecider, {
    commands: [
      prepare,
      { type: 'StateDrillPurpose', purpose: 'opened', family: 's2', place: 1 },
      { type: 'StateDrillPurpose', purpose: 'finished', family: 's2', place: 1 },
      { type: 'TakeSeat', seat: 'coordinator' },
      { type: 'TakeSeat', seat: 'analyst' },
      { type: 'TakeSeat', seat: 'analyst', sitting: 'second', takeOver: true },
      { type: 'LeaveSeat', seat: 'coordinator' },
      { type: 'PlayDrill', rate: 0 },
      { type: 'PlayDrill', rate: 60, until: at('2017-10-01') },
      { type: 'PauseDrill', reason: 'reached' },
      { type: 'OrderEngineWipe', openWorkflows: 31 },
      { type: 'RecordEngineRebuilt', workflows: 31, deadlines: 120, deadlinesMoved: 0 },
      { type: 'ShowTamper', damagedPosition: 70, foundPosition: 70 },
      { type: 'EndDrill' },
    ],
    contexts: [system, sits('coordinator'), sits('analyst')],
    beginnings: [[], [prepared]],
    steps: 20,
    reaches: [
      'DrillPrepared',
      'DrillPurposeStated',
      'SeatTaken',
      'SeatLeft',
      'DrillPlayed',
      'DrillPaused',
      'EngineWipeOrdered',
      'EngineRebuilt',
      'TamperShown',
      'DrillEnded',
    ],
  });
});
