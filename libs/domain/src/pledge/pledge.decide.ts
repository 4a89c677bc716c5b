import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  isEngine,
  needsPast,
  needsReason,
  needsRole,
  needsRoleOrSystem,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
} from '../kernel';
import { localDateOf } from '../time';
import { mustPledge } from './must-pledge';
import { needsStatus, refuse } from './needs-status';
import type {
  AskPledge,
  PledgeCommand,
  PublicisePledge,
  RecordPledgeBreach,
  SignPledge,
  WaivePledge,
} from './pledge.commands';
import type { PledgeContext } from './pledge.context';
import type { PledgeEvent } from './pledge.events';
import { evolvePledge, noPledge } from './pledge.state';
import type { PledgeState } from './pledge.state.types';

type Answer = Decision<PledgeEvent>;

/** Who joined after the list was drawn is asked by hand: in post in that unit, of a rank that signs. */
function needsAsker({ unitId, personId, rank }: AskPledge, context: PledgeContext): Refusal | undefined {
  if (isEngine(context)) return undefined;
  const { standing, plan } = context;
  const refused = needsRole(context, 'coordinator', 'partInspector', 'disciplineGroup', 'commissionOffice');
  if (refused !== undefined) return refused;
  if (standing?.listDrawn !== true) return refuse('PledgeNotAsked');
  if (personId === undefined) return undefined;
  const { person } = standing;
  const inPost = person?.unitId === unitId && person.rank === rank;
  return inPost && mustPledge(person, plan.pledges) ? undefined : refuse('PledgerNotListed');
}

function ask(command: AskPledge, state: PledgeState, context: PledgeContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsAsker(command, context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return isEngine(context) ? accept() : refuse('PledgeAlreadyAsked');
  const { template, templateVersion } = context.plan.pledges;
  const text = payload.personId === undefined ? template.unit : template.person;
  if (text === undefined || templateVersion !== payload.templateVersion) {
    return refuse('PledgeNotOfThisPlan', { templateVersion: payload.templateVersion });
  }
  return accept({ type: 'PledgeAsked', schema: 1, payload });
}

/** His own hand, a unit by its head; a paper that lies before those who enter it for him. */
function needsSigner({ way }: SignPledge, state: PledgeState, context: PledgeContext): Refusal | undefined {
  if (way === 'paper' && holdsRole(context, 'coordinator', 'commissionOffice', 'partInspector')) return undefined;
  const own =
    state.personId === undefined
      ? holdsRole(context, 'unitHead', 'unitDeputy')
      : actingPerson(context) === state.personId;
  return own && (way === 'console' || context.entered === true) ? undefined : refuse('PledgeNotYours');
}

function sign(command: SignPledge, state: PledgeState, context: PledgeContext): Answer {
  const { way, signer, occurredAt } = command;
  // The same signature, entered again.
  if (state.signed?.at === occurredAt && state.signed.way === way) return accept();
  const refused = needsStatus(state, 'asked') ?? needsSigner(command, state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const hand = signer ?? (way === 'console' || context.entered === true ? actingPerson(context) : undefined);
  const named = state.personId === undefined && hand !== undefined ? { signer: hand } : {};
  return accept({ type: 'PledgeSigned', schema: 1, payload: { way, ...named }, occurredAt });
}

function file(state: PledgeState, context: PledgeContext): Answer {
  const { archive } = context.plan.pledges;
  const refused = needsRole(context, ...archive.roles) ?? needsStatus(state, 'signed');
  if (refused !== undefined) return refused;
  if (state.filed !== undefined) return accept();
  return accept({ type: 'PledgeFiled', schema: 1, payload: { by: archive.by.zh } });
}

/** What is held against a pledge, or shown of it, comes after it. */
const needsAfter = (occurredAt: SignPledge['occurredAt'], { signed }: PledgeState): Refusal | undefined =>
  signed !== undefined && occurredAt < signed.at ? refuse('FactBeforePledge', { signedAt: signed.at }) : undefined;

function publicise(command: PublicisePledge, state: PledgeState, context: PledgeContext): Answer {
  const { channel, until, occurredAt } = command;
  const refused =
    needsRole(context, 'coordinator', 'commissionOffice', 'partInspector') ??
    needsStatus(state, 'signed') ??
    needsPast(occurredAt, context) ??
    needsAfter(occurredAt, state);
  if (refused !== undefined) return refused;
  const known = context.plan.pledges.publicity?.channels ?? [];
  if (!known.some(({ key }) => key === channel)) return refuse('PublicityChannelUnknown', { channel });
  const from = localDateOf(occurredAt);
  if (until !== undefined && until < from) return refuse('PublicityEndsBeforeItBegins', { from, until });
  const payload = { channel, ...(until !== undefined && { until }) };
  if (state.publicity.some((shown) => sameJson(shown, { ...payload, at: occurredAt }))) return accept();
  return accept({ type: 'PledgePublicised', schema: 1, payload, occurredAt });
}

function recordBreach(command: RecordPledgeBreach, state: PledgeState, context: PledgeContext): Answer {
  const { what, evidence, occurredAt } = command;
  const refused =
    needsRole(context, 'disciplineGroup', 'partInspector', 'commissionOffice') ??
    needsStatus(state, 'signed') ??
    needsPast(occurredAt, context) ??
    needsAfter(occurredAt, state);
  if (refused !== undefined) return refused;
  if (what.trim() === '' || evidence.trim() === '') return refuse('BreachTextMissing');
  if (state.breaches.some((known) => known.at === occurredAt && known.what === what)) return accept();
  return accept({ type: 'PledgeBreached', schema: 1, payload: { what, evidence }, occurredAt });
}

function waive({ reason, evidence }: WaivePledge, state: PledgeState, context: PledgeContext): Answer {
  const refused = needsRoleOrSystem(context, 'commissionOffice');
  if (refused !== undefined) return refused;
  if (sameJson(state.waived, { reason, evidence })) return accept();
  return (
    needsStatus(state, 'asked') ??
    needsReason(reason) ??
    accept({ type: 'PledgeWaived', schema: 1, payload: { reason, evidence } })
  );
}

function decide(command: PledgeCommand, state: PledgeState, context: PledgeContext): Answer {
  switch (command.type) {
    case 'AskPledge':
      return ask(command, state, context);
    case 'SignPledge':
      return sign(command, state, context);
    case 'FilePledge':
      return file(state, context);
    case 'PublicisePledge':
      return publicise(command, state, context);
    case 'RecordPledgeBreach':
      return recordBreach(command, state, context);
    case 'WaivePledge':
      return waive(command, state, context);
    default:
      return assertNever(command);
  }
}

export const pledgeDecider: Decider<PledgeCommand, PledgeEvent, PledgeState, PledgeContext> = {
  category: 'pledge',
  initial: noPledge,
  decide,
  evolve: evolvePledge,
};
