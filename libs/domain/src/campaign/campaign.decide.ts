import { accept, assertNever, needsEngine, needsReason, needsRoleOrSystem, needsRole, reject } from '../kernel';
import type { Decider, Decision, Instant, Refusal } from '../kernel';
import { phaseClosesAt, phaseLastDay, phaseOf, phaseOpensAt } from '../plan/plan-clock';
import { endOfDay } from '../time';
import type {
  CampaignCommand,
  ClosePhase,
  ExtendPhase,
  IssueCampaign,
  OpenPhase,
  PassDispatchCutOff,
  WindUpCampaign,
} from './campaign.commands';
import type { CampaignContext } from './campaign.context';
import type { CampaignEvent } from './campaign.events';
import { dispatchDue } from './dispatch-due';
import { evolveCampaign, noCampaign } from './campaign.state';
import type { CampaignState } from './campaign.state.types';
import { openPhases, stillOpen } from './wind-up-gate';

type Answer = Decision<CampaignEvent>;

const needsRunning = (state: CampaignState): Refusal | undefined =>
  state.status === 'issued' ? undefined : reject('CampaignNotRunning', { status: state.status });

/** What is asked for must be due, and at the instant that still holds: an extension may have moved it. */
const needsDue = (asked: Instant, dueAt: Instant, now: Instant): Refusal | undefined => {
  if (asked !== dueAt) return reject('DueInstantMoved', { asked, dueAt });
  return now < dueAt ? reject('NotDueYet', { dueAt }) : undefined;
};

function issue(command: IssueCampaign, state: CampaignState, context: CampaignContext): Answer {
  const { type: _, ...payload } = command;
  if (state.status !== 'none') return reject('CampaignAlreadyIssued', { campaignId: command.campaignId });
  const { plan } = context;
  return (
    needsRoleOrSystem(context, 'commissionOffice', 'leader') ??
    (plan.planId === command.planId && plan.version === command.planVersion
      ? accept({ type: 'CampaignIssued', schema: 1, payload })
      : reject('PlanVersionUnknown', { planId: command.planId, version: command.planVersion }))
  );
}

function openPhase(command: OpenPhase, state: CampaignState, context: CampaignContext): Answer {
  const { phase, dueAt } = command;
  const refused = needsEngine(context) ?? needsRunning(state);
  if (refused !== undefined) return refused;
  const planned = phaseOf(context.plan, phase);
  if (planned === undefined || state.issuedAt === undefined) return reject('PhaseUnknown', { phase });
  if (state.phases[phase]?.openedAt !== undefined) return accept();
  return (
    needsDue(dueAt, phaseOpensAt(planned, state.issuedAt), context.now) ??
    accept({ type: 'PhaseOpened', schema: 1, payload: { phase, dueAt } })
  );
}

function closePhase(command: ClosePhase, state: CampaignState, context: CampaignContext): Answer {
  const { phase, dueAt } = command;
  const refused = needsEngine(context) ?? needsRunning(state);
  if (refused !== undefined) return refused;
  const planned = phaseOf(context.plan, phase);
  if (planned === undefined) return reject('PhaseUnknown', { phase });
  const standing = state.phases[phase];
  if (standing?.openedAt === undefined) return reject('PhaseNotOpen', { phase });
  if (standing.closedAt !== undefined) return accept();
  return (
    needsDue(dueAt, phaseClosesAt(context.plan, planned, state), context.now) ??
    accept({ type: 'PhaseClosed', schema: 1, payload: { phase, dueAt } })
  );
}

function extendPhase(command: ExtendPhase, state: CampaignState, context: CampaignContext): Answer {
  const { phase, to, reason } = command;
  const refused = needsRole(context, 'leader') ?? needsRunning(state) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  const planned = phaseOf(context.plan, phase);
  if (planned === undefined) return reject('PhaseUnknown', { phase });
  const standing = state.phases[phase];
  if (standing?.openedAt === undefined || standing.closedAt !== undefined) return reject('PhaseNotOpen', { phase });
  const from = phaseLastDay(context.plan, planned, state);
  if (to <= from || endOfDay(to) <= context.now) return reject('ExtensionNotLater', { from, to });
  return accept({ type: 'PhaseExtended', schema: 1, payload: { phase, from, to, reason } });
}

function passDispatchCutOff(command: PassDispatchCutOff, state: CampaignState, context: CampaignContext): Answer {
  const refused = needsEngine(context) ?? needsRunning(state);
  if (refused !== undefined) return refused;
  if (state.dispatch !== undefined) return accept();
  const due = dispatchDue(state, context);
  if (due === undefined) return reject('NotDueYet', { dueAt: null });
  const { cityManagedSent: sent, cityManagedMissing: missing } = context.facts;
  return (
    needsDue(command.dueAt, due.dueAt, context.now) ??
    accept({ type: 'DispatchCutOffPassed', schema: 1, payload: { dueAt: due.dueAt, sent, missing } })
  );
}

function windUp(_: WindUpCampaign, state: CampaignState, context: CampaignContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status === 'woundUp') return accept();
  if (state.status === 'none') return reject('CampaignNotRunning', { status: state.status });
  if (stillOpen(state, context)) {
    const { units, concluded } = context.facts;
    return reject('CampaignStillOpen', {
      phases: openPhases(state, context.plan).join(', '),
      units: units.filter((unit) => !concluded.includes(unit)).length,
    });
  }
  return accept({ type: 'CampaignWoundUp', schema: 1, payload: { units: context.facts.units.length } });
}

function decide(command: CampaignCommand, state: CampaignState, context: CampaignContext): Answer {
  switch (command.type) {
    case 'IssueCampaign':
      return issue(command, state, context);
    case 'OpenPhase':
      return openPhase(command, state, context);
    case 'ClosePhase':
      return closePhase(command, state, context);
    case 'ExtendPhase':
      return extendPhase(command, state, context);
    case 'PassDispatchCutOff':
      return passDispatchCutOff(command, state, context);
    case 'WindUpCampaign':
      return windUp(command, state, context);
    default:
      return assertNever(command);
  }
}

export const campaignDecider: Decider<CampaignCommand, CampaignEvent, CampaignState, CampaignContext> = {
  category: 'campaign',
  initial: noCampaign,
  decide,
  evolve: evolveCampaign,
};
