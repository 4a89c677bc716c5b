import {
  accept,
  actingPerson,
  assertNever,
  needsReason,
  needsRole,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { returnDifferences, blankCells } from './return-differences';
import type { DraftReturn, KeepDifference, ReturnCommand, SignZeroReturn } from './return.commands';
import type { ReturnContext } from './return.context';
import type { ReturnCell, ReturnEvent } from './return.events';
import type { returnRejections } from './return.rejections';
import { evolveReturn, noReturn } from './return.state';
import type { ReturnState } from './return.state.types';

type Answer = Decision<ReturnEvent>;

const refuse = (code: keyof typeof returnRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who fills in: the coordinator, or the body that counts the offices of the headquarters. */
export const returnFillers = ['coordinator', 'partInspector', 'disciplineGroup', 'commissionOffice'] as const;
/** Who signs for the unit, and not what he filled in himself. */
export const returnSigners = ['unitHead', 'unitDeputy'] as const;
const signersOf = ({ signers = returnSigners }: ReturnContext): readonly Role[] => signers;

const needsUnsigned = ({ status }: ReturnState): Refusal | undefined =>
  status === 'none' || status === 'drafted' ? undefined : refuse('ReturnAlreadySigned');

const needsDraft = (state: ReturnState): Refusal | undefined =>
  state.status === 'none' ? refuse('ReturnNotDrafted') : needsUnsigned(state);

function cellFault({ table }: ReturnContext, cells: readonly ReturnCell[]): Refusal | undefined {
  const seen = new Set<string>();
  for (const { row, column, value } of cells) {
    const leaf = table.columns.find(({ key }) => key === column);
    const inRows = table.rows === undefined ? row !== '' : table.rows.some(({ key }) => key === row);
    const cell = `${row}\n${column}`;
    if (leaf === undefined || !inRows || seen.has(cell)) return refuse('ReturnCellUnknown', { row, column });
    seen.add(cell);
    const fits =
      leaf.unit === 'text' ? typeof value === 'string' : typeof value === 'number' && Number.isSafeInteger(value);
    if (!fits || (typeof value === 'number' && value < 0)) return refuse('ReturnCellInvalid', { row, column });
  }
  return undefined;
}

function draft({ key, cells, phone }: DraftReturn, state: ReturnState, context: ReturnContext): Answer {
  const refused = needsRole(context, ...returnFillers) ?? needsUnsigned(state) ?? cellFault(context, cells);
  if (refused !== undefined) return refused;
  if (state.status === 'none' && !context.owed) return refuse('ReturnNotOwed');
  if (state.status === 'drafted' && sameJson(state.cells, cells) && state.phone === phone) return accept();
  const payload = { ...key, table: context.table.key, cells, phone };
  return accept({ type: 'ReturnDrafted', schema: 1, payload });
}

const differencesOf = (state: ReturnState, { table, computed }: ReturnContext) =>
  returnDifferences(table, state.cells, computed, state.kept);

function keep(command: KeepDifference, state: ReturnState, context: ReturnContext): Answer {
  const { row, column, typed, computed, reason } = command;
  const refused = needsRole(context, ...returnFillers) ?? needsDraft(state) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const found = differencesOf(state, context).find((each) => each.row === row && each.column === column);
  if (found === undefined || found.typed !== typed || found.computed !== computed) {
    return refuse('ReturnDifferenceUnknown');
  }
  if (found.reason === reason) return accept();
  return accept({ type: 'DifferenceKept', schema: 1, payload: { row, column, typed, computed, reason } });
}

const needsOtherHand = (state: ReturnState, context: ReturnContext): Refusal | undefined =>
  state.filledBy !== undefined && state.filledBy === actingPerson(context)
    ? refuse('ReturnFillerMayNotSign')
    : undefined;

function sign(state: ReturnState, context: ReturnContext): Answer {
  const refused = needsRole(context, ...signersOf(context)) ?? needsDraft(state) ?? needsOtherHand(state, context);
  if (refused !== undefined) return refused;
  const blank = blankCells(context.table, state.cells);
  if (blank > 0) return refuse('ReturnIncomplete', { count: blank });
  const open = differencesOf(state, context).filter(({ reason }) => reason === undefined).length;
  if (open > 0) return refuse('ReturnDifferencesOpen', { count: open });
  return accept({ type: 'ReturnSigned', schema: 1, payload: { version: state.version } });
}

/** Nothing to report is a statement that somebody answers for; it is refused while the log says otherwise. */
function signZero({ key }: SignZeroReturn, state: ReturnState, context: ReturnContext): Answer {
  const refused = needsRole(context, ...signersOf(context)) ?? needsUnsigned(state) ?? needsOtherHand(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'none' && !context.owed) return refuse('ReturnNotOwed');
  const count = context.computed.filter(({ value }) => value !== null && value !== 0).length;
  if (count > 0) return refuse('ReturnNotZero', { count });
  const payload = { ...key, table: context.table.key, version: state.version };
  return accept({ type: 'ZeroReturnSigned', schema: 1, payload });
}

function send(state: ReturnState, context: ReturnContext): Answer {
  const refused = needsRole(context, ...returnFillers, ...signersOf(context));
  if (refused !== undefined) return refused;
  if (state.status === 'sent' || state.status === 'received') return accept();
  if (state.status !== 'signed') return refuse('ReturnNotSigned');
  const payload = { to: context.superior?.name ?? context.obligation.to.zh, version: state.version };
  return accept({ type: 'ReturnSent', schema: 1, payload });
}

/** Level by level it is received by the unit above, and nobody receives the sheet of his own unit. */
function needsReceiver(context: ReturnContext): Refusal | undefined {
  const { obligation, superior } = context;
  return superior === undefined
    ? needsRole(context, ...obligation.receivers)
    : needsRole({ ...context, roles: superior.roles }, ...(obligation.throughSuperior ?? []));
}

function receive(state: ReturnState, context: ReturnContext): Answer {
  const refused = needsReceiver(context);
  if (refused !== undefined) return refused;
  if (state.status === 'received') return accept();
  if (state.status !== 'sent') return refuse('ReturnNotSent');
  return accept({ type: 'ReturnReceived', schema: 1, payload: { version: state.version } });
}

function amend(reason: string, state: ReturnState, context: ReturnContext): Answer {
  const refused = needsRole(context, ...returnFillers, ...signersOf(context)) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.status === 'none' || state.status === 'drafted') return refuse('ReturnNotSigned');
  return accept({ type: 'ReturnAmended', schema: 1, payload: { supersedes: state.version, reason } });
}

/** Not received: the unit fills it in again, and has the same day to answer for. */
function sendBack(reason: string, state: ReturnState, context: ReturnContext): Answer {
  const refused = needsReceiver(context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.status !== 'sent') return refuse('ReturnNotSent');
  return accept({ type: 'ReturnSentBack', schema: 1, payload: { version: state.version, reason } });
}

function decide(command: ReturnCommand, state: ReturnState, context: ReturnContext): Answer {
  switch (command.type) {
    case 'DraftReturn':
      return draft(command, state, context);
    case 'KeepDifference':
      return keep(command, state, context);
    case 'SignReturn':
      return sign(state, context);
    case 'SignZeroReturn':
      return signZero(command, state, context);
    case 'SendReturn':
      return send(state, context);
    case 'ReceiveReturn':
      return receive(state, context);
    case 'AmendReturn':
      return amend(command.reason, state, context);
    case 'SendReturnBack':
      return sendBack(command.reason, state, context);
    default:
      return assertNever(command);
  }
}

export const returnDecider: Decider<ReturnCommand, ReturnEvent, ReturnState, ReturnContext> = {
  category: 'return',
  initial: noReturn,
  decide,
  evolve: evolveReturn,
};
