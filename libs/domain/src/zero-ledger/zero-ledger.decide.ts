import {
  accept,
  assertNever,
  needsReason,
  needsRole,
  reject,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';
import type { SignZeroLedger, WithdrawZeroLedger, ZeroLedgerCommand } from './zero-ledger.commands';
import type { ZeroLedgerContext } from './zero-ledger.context';
import type { ZeroLedgerEvent } from './zero-ledger.events';
import type { zeroLedgerRejections } from './zero-ledger.rejections';
import { evolveZeroLedger, noZeroLedger, type ZeroLedgerState } from './zero-ledger.state';

type Answer = Decision<ZeroLedgerEvent>;

const refuse = (code: keyof typeof zeroLedgerRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who signs for a unit. */
export const zeroLedgerSigners: readonly Role[] = ['unitHead', 'unitDeputy'];

function sign(command: SignZeroLedger, state: ZeroLedgerState, context: ZeroLedgerContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsRole(context, ...zeroLedgerSigners);
  if (refused !== undefined) return refused;
  if (state.status === 'signed' && state.upTo === payload.upTo) return accept();
  const { firstFoundOn } = context;
  if (payload.upTo > localDateOf(context.now)) return refuse('ZeroDayAhead', { date: payload.upTo });
  if (firstFoundOn !== undefined && firstFoundOn <= payload.upTo) {
    return refuse('LedgerNotEmpty', { date: firstFoundOn });
  }
  if (state.status === 'signed' && state.upTo !== undefined && payload.upTo < state.upTo) {
    return refuse('ZeroSignedFurther', { date: state.upTo });
  }
  return accept({ type: 'ZeroLedgerSigned', schema: 1, payload });
}

function withdraw({ reason }: WithdrawZeroLedger, state: ZeroLedgerState, context: ZeroLedgerContext): Answer {
  const refused = needsRole(context, ...zeroLedgerSigners);
  if (refused !== undefined) return refused;
  if (state.status === 'withdrawn' && state.withdrawnFor === reason) return accept();
  if (state.status !== 'signed') return refuse('ZeroNotSigned');
  return needsReason(reason) ?? accept({ type: 'ZeroLedgerWithdrawn', schema: 1, payload: { reason } });
}

function decide(command: ZeroLedgerCommand, state: ZeroLedgerState, context: ZeroLedgerContext): Answer {
  switch (command.type) {
    case 'SignZeroLedger':
      return sign(command, state, context);
    case 'WithdrawZeroLedger':
      return withdraw(command, state, context);
    default:
      return assertNever(command);
  }
}

export const zeroLedgerDecider: Decider<ZeroLedgerCommand, ZeroLedgerEvent, ZeroLedgerState, ZeroLedgerContext> = {
  category: 'zeroLedger',
  initial: noZeroLedger,
  decide,
  evolve: evolveZeroLedger,
};
