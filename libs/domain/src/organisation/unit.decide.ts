import {
  accept,
  assertNever,
  needsPast,
  needsRoleOrSystem,
  reject,
  sameJson,
  type Decider,
  type Decision,
} from '../kernel';
import type { MoveUnit, RegisterUnit, RenameUnit, UnitCommand } from './unit.commands';
import type { UnitContext } from './unit.context';
import type { UnitEvent } from './unit.events';
import type { unitRejections } from './unit.rejections';
import { evolveUnit, noUnit, unitNameAt, unitPlaceAt, type UnitState } from './unit.state';

const refuse = (code: keyof typeof unitRejections): Decision<UnitEvent> => reject(code);

function register(command: RegisterUnit, state: UnitState): Decision<UnitEvent> {
  const { type: _, occurredAt, ...payload } = command;
  if (state.status === 'registered') {
    return sameJson(state.registration, payload) ? accept() : refuse('UnitAlreadyRegistered');
  }
  const { unitId, blockParent, lineParent } = payload;
  if (blockParent === unitId || lineParent === unitId) return refuse('UnitAboveItself');
  return accept({ type: 'UnitRegistered', schema: 1, payload, occurredAt });
}

function rename({ unitId, name, shortName, occurredAt }: RenameUnit, state: UnitState): Decision<UnitEvent> {
  if (state.status === 'none') return refuse('UnitNotRegistered');
  const borne = unitNameAt(state, occurredAt);
  if (borne?.name === name && borne.shortName === shortName) return accept();
  return accept({ type: 'UnitRenamed', schema: 1, payload: { unitId, name, shortName }, occurredAt });
}

function move(command: MoveUnit, state: UnitState, { aboveNewParents = [] }: UnitContext): Decision<UnitEvent> {
  const { type: _, occurredAt, ...payload } = command;
  const { unitId, ...place } = payload;
  if (state.status === 'none') return refuse('UnitNotRegistered');
  const { from: __, ...stood } = unitPlaceAt(state, occurredAt) ?? { from: occurredAt };
  if (sameJson(stood, place)) return accept();
  const isBelowItself = [place.blockParent, place.lineParent, ...aboveNewParents].includes(unitId);
  if (isBelowItself) return refuse('UnitAboveItself');
  return accept({ type: 'UnitMoved', schema: 1, payload, occurredAt });
}

function decide(command: UnitCommand, state: UnitState, context: UnitContext): Decision<UnitEvent> {
  const refused = needsRoleOrSystem(context, 'commissionOffice') ?? needsPast(command.occurredAt, context);
  if (refused !== undefined) return refused;
  switch (command.type) {
    case 'RegisterUnit':
      return register(command, state);
    case 'RenameUnit':
      return rename(command, state);
    case 'MoveUnit':
      return move(command, state, context);
    default:
      return assertNever(command);
  }
}

export const unitDecider: Decider<UnitCommand, UnitEvent, UnitState, UnitContext> = {
  category: 'unit',
  initial: noUnit,
  decide,
  evolve: evolveUnit,
};
