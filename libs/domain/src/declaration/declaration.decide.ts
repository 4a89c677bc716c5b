import {
  accept,
  actingPerson,
  assertNever,
  needsEngine,
  needsPast,
  needsReason,
  needsRole,
  needsRoleOrSystem,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
} from '../kernel';
import type {
  AskDeclaration,
  DeclarationCommand,
  ExcludePerson,
  SubmitDeclaration,
  VerifyDeclaration,
} from './declaration.commands';
import type { DeclarationContext } from './declaration.context';
import type { DeclarationEvent } from './declaration.events';
import { evolveDeclaration, noDeclaration } from './declaration.state';
import type { DeclarationState } from './declaration.state.types';
import { formFault } from './form-faults';
import { needsStatus, refuse } from './needs-status';
import { giveBack, recuse, sign } from './read-and-sign.decide';

type Answer = Decision<DeclarationEvent>;

function ask(command: AskDeclaration, state: DeclarationState, context: DeclarationContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return accept();
  const { sign, formVersion } = context.plan.declaration;
  const fits = sign.chains.some(({ key }) => key === payload.chain) && payload.formVersion === formVersion;
  if (!fits) return refuse('DeclarationNotOfThisPlan', { chain: payload.chain, formVersion: payload.formVersion });
  return accept({ type: 'DeclarationAsked', schema: 1, payload });
}

function exclude({ reason, evidence }: ExcludePerson, state: DeclarationState, context: DeclarationContext): Answer {
  const refused = needsRoleOrSystem(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (sameJson(state.excluded, { reason, evidence })) return accept();
  return (
    needsStatus(state, 'asked', 'submitted', 'returned', 'signed') ??
    needsReason(reason) ??
    (evidence.trim() === ''
      ? refuse('ExclusionEvidenceMissing')
      : accept({ type: 'PersonExcluded', schema: 1, payload: { reason, evidence } }))
  );
}

/** His own; a paper form that is entered for him is his own as well. */
const needsDeclarant = (state: DeclarationState, context: DeclarationContext): Refusal | undefined =>
  actingPerson(context) !== undefined && actingPerson(context) === state.personId
    ? undefined
    : refuse('DeclarationNotYours');

function submit({ form, occurredAt }: SubmitDeclaration, state: DeclarationState, context: DeclarationContext): Answer {
  const refused =
    needsStatus(state, 'asked', 'returned', 'submitted', 'signed') ??
    needsDeclarant(state, context) ??
    needsPast(occurredAt, context) ??
    formFault(form, { state, plan: context.plan, occurredAt });
  if (refused !== undefined) return refused;
  // What was returned may be filed again as it was: the declarant may hold that it is right.
  if (state.status !== 'returned' && sameJson(form, state.form)) return accept();
  return accept({ type: 'DeclarationSubmitted', schema: 1, payload: { form }, occurredAt });
}

const belongsToDispatch = (state: DeclarationState, { plan }: DeclarationContext): boolean =>
  state.category === plan.declaration.dispatch.category;

function dispatch(state: DeclarationState, context: DeclarationContext): Answer {
  const refused = needsRole(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (state.status === 'dispatched') return accept();
  const unready = needsStatus(state, 'signed');
  if (unready !== undefined) return unready;
  if (!belongsToDispatch(state, context)) return refuse('DeclarationIsKeptOnFile');
  return accept({ type: 'DeclarationDispatched', schema: 1, payload: { to: context.plan.declaration.dispatch.to.zh } });
}

function retain(state: DeclarationState, context: DeclarationContext): Answer {
  const refused = needsRole(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (state.status === 'retained') return accept();
  const unready = needsStatus(state, 'signed');
  if (unready !== undefined) return unready;
  if (belongsToDispatch(state, context)) return refuse('DeclarationIsToBeDispatched');
  return accept({
    type: 'DeclarationRetained',
    schema: 1,
    payload: { by: context.plan.declaration.dispatch.keptBy.zh },
  });
}

function verify(command: VerifyDeclaration, state: DeclarationState, context: DeclarationContext): Answer {
  const { result, differences } = command;
  const refused =
    needsRole(context, 'commissionOffice', 'unitHead', 'disciplineGroup') ??
    needsStatus(state, 'submitted', 'signed', 'dispatched', 'retained');
  if (refused !== undefined) return refused;
  if (actingPerson(context) === state.personId) return refuse('VerifierIsSubject');
  if (result === 'different' && differences.length === 0) return refuse('DifferencesMissing');
  if (result === 'true' && differences.length > 0) return refuse('DifferencesContradictResult');
  const { verified } = state;
  if (verified?.result === result && sameJson(verified.differences, differences)) return accept();
  return accept({ type: 'DeclarationVerified', schema: 1, payload: { result, differences } });
}

function decide(command: DeclarationCommand, state: DeclarationState, context: DeclarationContext): Answer {
  switch (command.type) {
    case 'AskDeclaration':
      return ask(command, state, context);
    case 'ExcludePerson':
      return exclude(command, state, context);
    case 'SubmitDeclaration':
      return submit(command, state, context);
    case 'SignDeclaration':
      return sign(command, state, context);
    case 'ReturnDeclaration':
      return giveBack(command, state, context);
    case 'RecuseSigner':
      return recuse(command, state, context);
    case 'DispatchDeclaration':
      return dispatch(state, context);
    case 'RetainDeclaration':
      return retain(state, context);
    case 'VerifyDeclaration':
      return verify(command, state, context);
    default:
      return assertNever(command);
  }
}

export const declarationDecider: Decider<DeclarationCommand, DeclarationEvent, DeclarationState, DeclarationContext> = {
  category: 'declaration',
  initial: noDeclaration,
  decide,
  evolve: evolveDeclaration,
};
