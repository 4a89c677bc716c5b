import {
  accept,
  assertNever,
  needsRoleOrSystem,
  reject,
  type Acting,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { BundleCommand, HandOverBundle, TakeBundleReceipt, TakeInBundle } from './bundle.commands';
import type { BundleEvent } from './bundle.events';
import type { bundleRejections } from './bundle.rejections';
import { refuseBundle } from './refuse-bundle';
import { evolveBundle, noBundle, type BundleState } from './bundle.state';

type Answer = Decision<BundleEvent>;

const refuse = (code: keyof typeof bundleRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who hands papers to other bodies and takes theirs: whoever keeps clues, and the intake desk. */
export const bundleRoles: readonly Role[] = ['caseSupervisor', 'commissionOffice', 'intakeClerk'];

function handOver(command: HandOverBundle, state: BundleState, context: Acting): Answer {
  const { type: _, ...payload } = command;
  const refused = needsRoleOrSystem(context, ...bundleRoles);
  if (refused !== undefined) return refused;
  // The id says what is in it: made again it is the same file.
  return state.status === 'none' ? accept({ type: 'BundleHandedOver', schema: 1, payload }) : accept();
}

function takeReceipt(command: TakeBundleReceipt, state: BundleState, context: Acting): Answer {
  const { type: _, digest, ...payload } = command;
  const refused = needsRoleOrSystem(context, ...bundleRoles);
  if (refused !== undefined) return refused;
  if (state.status === 'none' || state.status === 'takenIn') return refuse('BundleNeverHandedOver');
  if (state.digest !== digest || state.other?.house !== payload.by.house) return refuse('BundleReceiptOfAnother');
  if (state.receipt?.number === payload.number) return accept();
  if (state.receipt !== undefined) return refuse('BundleReceiptTakenAlready', { number: state.receipt.number });
  return accept({ type: 'BundleReceiptTaken', schema: 1, payload });
}

function takeIn(command: TakeInBundle, state: BundleState, context: Acting): Answer {
  const { type: _, ...payload } = command;
  const refused = needsRoleOrSystem(context, ...bundleRoles);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return refuseBundle.takenInAlready(state.at ?? context.now);
  return accept({ type: 'BundleTakenIn', schema: 1, payload });
}

function decide(command: BundleCommand, state: BundleState, context: Acting): Answer {
  switch (command.type) {
    case 'HandOverBundle':
      return handOver(command, state, context);
    case 'TakeBundleReceipt':
      return takeReceipt(command, state, context);
    case 'TakeInBundle':
      return takeIn(command, state, context);
    default:
      return assertNever(command);
  }
}

/** Signed files between installations, with a receipt for each. */
export const bundleDecider: Decider<BundleCommand, BundleEvent, BundleState, Acting> = {
  category: 'bundle',
  initial: noBundle,
  decide,
  evolve: evolveBundle,
};
