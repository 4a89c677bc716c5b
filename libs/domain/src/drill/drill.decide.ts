import { accept, actingPerson, assertNever, needsEngine, reject, sameJson } from '../kernel';
import type { Decider, Decision, Refusal } from '../kernel';
import type {
  DrillCommand,
  DrillState,
  LeaveSeat,
  OrderEngineWipe,
  PauseDrill,
  PlayDrill,
  PrepareDrill,
  RecordEngineRebuilt,
  ShowTamper,
  StateDrillPurpose,
  TakeSeat,
} from './drill.commands';
import type { DrillContext } from './drill.context';
import type { DrillEvent, Seat } from './drill.events';
import { evolveDrill, noDrill, purposeOf } from './drill.state';

type Answer = Decision<DrillEvent>;

const needsPrepared = (state: DrillState): Refusal | undefined =>
  state.status === 'none' || state.status === 'ended' ? reject('DrillNotRunning', { status: state.status }) : undefined;

function prepare({ type: _, ...payload }: PrepareDrill, state: DrillState, context: DrillContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.prepared !== undefined) {
    return sameJson(state.prepared, payload) ? accept() : reject('DrillAlreadyPrepared', { seed: state.prepared.seed });
  }
  return accept({ type: 'DrillPrepared', schema: 1, payload });
}

/** A seat is its invented person: who sits down acts as that person from then on. */
const needsSeat = (seat: Seat, state: DrillState, context: DrillContext): Refusal | undefined =>
  state.prepared?.seats[seat] === actingPerson(context) ? undefined : reject('SeatOfAnother', { seat });

function statePurpose({ type: _, ...payload }: StateDrillPurpose, state: DrillState, context: DrillContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  return sameJson(state.stated, payload) ? accept() : accept({ type: 'DrillPurposeStated', schema: 1, payload });
}

/** A base stays as it was made, and a finished copy belongs to whoever looks back on it. */
const needsSeats = (state: DrillState): Refusal | undefined =>
  purposeOf(state) === 'opened' ? undefined : reject('DrillHasNoSeats', { purpose: purposeOf(state) });

function takeSeat({ seat, sitting, takeOver }: TakeSeat, state: DrillState, context: DrillContext): Answer {
  const refused = needsPrepared(state) ?? needsSeats(state) ?? needsSeat(seat, state, context);
  const personId = actingPerson(context);
  if (refused !== undefined || personId === undefined) return refused ?? reject('SeatOfAnother', { seat });
  if (state.taken.includes(seat)) {
    if (state.sittings[seat]?.sitting === sitting) return accept();
    if (takeOver !== true) return reject('SeatIsTaken', { seat });
  }
  return accept({
    type: 'SeatTaken',
    schema: 1,
    payload: { seat, personId, ...(sitting !== undefined && { sitting }) },
  });
}

function leaveSeat({ seat, sitting }: LeaveSeat, state: DrillState, context: DrillContext): Answer {
  const refused = needsPrepared(state) ?? needsSeat(seat, state, context);
  const personId = actingPerson(context);
  if (refused !== undefined || personId === undefined) return refused ?? reject('SeatOfAnother', { seat });
  if (!state.taken.includes(seat)) return accept();
  if (state.sittings[seat]?.sitting !== sitting) return reject('SeatTakenOver', { seat });
  return accept({ type: 'SeatLeft', schema: 1, payload: { seat, personId } });
}

function play({ rate, until }: PlayDrill, state: DrillState, context: DrillContext): Answer {
  const refused = needsPrepared(state);
  if (refused !== undefined) return refused;
  if (!Number.isSafeInteger(rate) || rate < 0) return reject('DrillRateInvalid', { rate });
  if (until !== undefined && until <= context.now) return reject('DrillEndsInPast', { until });
  if (state.status === 'playing' && state.rate === rate && state.until === until) return accept();
  return accept({ type: 'DrillPlayed', schema: 1, payload: { rate, ...(until !== undefined && { until }) } });
}

function pause({ reason }: PauseDrill, state: DrillState): Answer {
  const refused = needsPrepared(state);
  if (refused !== undefined) return refused;
  return state.status === 'paused' ? accept() : accept({ type: 'DrillPaused', schema: 1, payload: { reason } });
}

function orderWipe({ openWorkflows }: OrderEngineWipe, state: DrillState): Answer {
  const refused = needsPrepared(state);
  if (refused !== undefined) return refused;
  const underWay = state.wipe !== undefined && state.wipe.rebuilt === undefined;
  return underWay ? accept() : accept({ type: 'EngineWipeOrdered', schema: 1, payload: { openWorkflows } });
}

function recordRebuilt(command: RecordEngineRebuilt, state: DrillState, context: DrillContext): Answer {
  const { workflows, deadlines, deadlinesMoved } = command;
  const refused = needsEngine(context) ?? needsPrepared(state);
  if (refused !== undefined) return refused;
  if (state.wipe === undefined) return reject('NoWipeOrdered');
  if (state.wipe.rebuilt !== undefined) return accept();
  return accept({ type: 'EngineRebuilt', schema: 1, payload: { workflows, deadlines, deadlinesMoved } });
}

function showTamper({ damagedPosition, foundPosition }: ShowTamper, state: DrillState): Answer {
  const refused = needsPrepared(state);
  if (refused !== undefined) return refused;
  const shown = state.tamper;
  if (shown?.damagedPosition === damagedPosition && shown.foundPosition === foundPosition) return accept();
  return accept({ type: 'TamperShown', schema: 1, payload: { damagedPosition, foundPosition } });
}

function end(state: DrillState, context: DrillContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status === 'ended') return accept();
  return needsPrepared(state) ?? accept({ type: 'DrillEnded', schema: 1, payload: {} });
}

function decide(command: DrillCommand, state: DrillState, context: DrillContext): Answer {
  switch (command.type) {
    case 'PrepareDrill':
      return prepare(command, state, context);
    case 'StateDrillPurpose':
      return statePurpose(command, state, context);
    case 'TakeSeat':
      return takeSeat(command, state, context);
    case 'LeaveSeat':
      return leaveSeat(command, state, context);
    case 'PlayDrill':
      return play(command, state, context);
    case 'PauseDrill':
      return pause(command, state);
    case 'OrderEngineWipe':
      return orderWipe(command, state);
    case 'RecordEngineRebuilt':
      return recordRebuilt(command, state, context);
    case 'ShowTamper':
      return showTamper(command, state);
    case 'EndDrill':
      return end(state, context);
    default:
      return assertNever(command);
  }
}

export const drillDecider: Decider<DrillCommand, DrillEvent, DrillState, DrillContext> = {
  category: 'drill',
  initial: noDrill,
  decide,
  evolve: evolveDrill,
};
