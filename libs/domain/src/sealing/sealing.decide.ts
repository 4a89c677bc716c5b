import {
  accept,
  actingPerson,
  assertNever,
  msOf,
  needsReason,
  needsRoleOrSystem,
  reject,
  type Decider,
  type Decision,
  type Instant,
  type Refusal,
} from '../kernel';
import { compartmentHead, mayUnseal } from './may-unseal';
import type {
  ApproveSealedRead,
  AskSealedRead,
  DestroySubjectKey,
  ReadSealed,
  SealingCommand,
} from './sealing.commands';
import type { SealingContext } from './sealing.context';
import type { SealingEvent } from './sealing.events';
import { evolveSealing, neverSealed, type SealingState } from './sealing.state';

/** How long an opened envelope stays open; another look within that time is the same opening. */
export const sealedOpenMs = 15 * 60_000;

export const isOpenAt = (openedAt: Instant, now: Instant): boolean => msOf(now) - msOf(openedAt) < sealedOpenMs;

/** Outside the compartment it is as if there were nothing. */
const needsCompartment = (
  { compartment }: SealingCommand,
  { actor, ...context }: SealingContext,
): Refusal | undefined =>
  actor.kind === 'person' && mayUnseal({ ...context, compartment }) ? undefined : reject('NotFound');

const needsKey = ({ destroyed }: SealingState): Refusal | undefined =>
  destroyed === undefined ? undefined : reject('SealedContentDestroyed', { at: destroyed.at });

function read(command: ReadSealed, state: SealingState, context: SealingContext): Decision<SealingEvent> {
  const refused = needsCompartment(command, context) ?? needsReason(command.reason) ?? needsKey(state);
  if (refused !== undefined) return refused;
  const reader = actingPerson(context);
  const { type: _, ...payload } = command;
  const isOpen = state.readings.some(
    (each) =>
      each.by === reader &&
      each.event === command.event &&
      each.path === command.path &&
      isOpenAt(each.at, context.now),
  );
  if (isOpen) return accept();
  const isApproved = state.approved.some((each) => each.reader === reader);
  if (context.needsApproval && !isApproved) return reject('SealedReadNeedsApproval');
  return accept({ type: 'SealedRead', schema: 1, payload });
}

function ask(command: AskSealedRead, state: SealingState, context: SealingContext): Decision<SealingEvent> {
  const refused = needsCompartment(command, context) ?? needsReason(command.reason) ?? needsKey(state);
  if (refused !== undefined) return refused;
  const reader = actingPerson(context);
  const isKnown = [...state.asked.map(({ by }) => by), ...state.approved.map((each) => each.reader)].some(
    (each) => each === reader,
  );
  const { type: _, ...payload } = command;
  return isKnown ? accept() : accept({ type: 'SealedReadAsked', schema: 1, payload });
}

function approve(command: ApproveSealedRead, state: SealingState, context: SealingContext): Decision<SealingEvent> {
  const refused = needsCompartment(command, context) ?? needsKey(state);
  if (refused !== undefined) return refused;
  if (command.reader === actingPerson(context)) return reject('SealedReadOwnApproval');
  if (state.approved.some((each) => each.reader === command.reader)) return accept();
  if (!state.asked.some((each) => each.by === command.reader)) return reject('SealedReadNotAsked');
  const { type: _, ...payload } = command;
  return accept({ type: 'SealedReadApproved', schema: 1, payload });
}

function destroy(command: DestroySubjectKey, state: SealingState, context: SealingContext): Decision<SealingEvent> {
  const refused = needsRoleOrSystem(context, context.head ?? compartmentHead) ?? needsReason(command.reason);
  if (refused !== undefined) return refused;
  const { receipt } = context;
  if (state.destroyed !== undefined || receipt === undefined) return accept();
  const { type: _, ...payload } = command;
  return accept({ type: 'SubjectKeyDestroyed', schema: 1, payload: { ...payload, receipt } });
}

function decide(command: SealingCommand, state: SealingState, context: SealingContext): Decision<SealingEvent> {
  switch (command.type) {
    case 'ReadSealed':
      return read(command, state, context);
    case 'AskSealedRead':
      return ask(command, state, context);
    case 'ApproveSealedRead':
      return approve(command, state, context);
    case 'DestroySubjectKey':
      return destroy(command, state, context);
    default:
      return assertNever(command);
  }
}

/** Openings of what is sealed, and the end of its key. */
export const sealingDecider: Decider<SealingCommand, SealingEvent, SealingState, SealingContext> = {
  category: 'sealing',
  initial: neverSealed,
  decide,
  evolve: evolveSealing,
};
