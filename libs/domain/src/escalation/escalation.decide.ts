import { accept, assertNever, needsEngine, reject } from '../kernel';
import type { Decider, Decision } from '../kernel';
import { draftRung, fireRung, skipRung } from './engine-rungs';
import type { EscalationCommand, OpenEscalation, StopEscalation } from './escalation.commands';
import type { EscalationContext } from './escalation.context';
import type { EscalationEvent } from './escalation.events';
import { evolveEscalation, noEscalation } from './escalation.state';
import type { EscalationState } from './escalation.state.types';
import { correctRung, declineRung, holdRung, releaseRung, signRung } from './office-rungs';
import { rederivedRungs, scheduleRungs } from './rung-clock';
import { needsOpen } from './rungs';
import { stopReason } from './stop-reason';

type Answer = Decision<EscalationEvent>;

function open(command: OpenEscalation, state: EscalationState, context: EscalationContext): Answer {
  const { campaignId, subject, ladder, overdueSince } = command;
  const { outstanding } = context.facts;
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return accept();
  if (context.ladder.key !== ladder) return reject('LadderUnknown', { ladder });
  if (context.now < overdueSince) return reject('NotDueYet', { dueAt: overdueSince });
  if (outstanding === 0) return reject('DutyAlreadyMet');
  const rungs = scheduleRungs(context.ladder, overdueSince, context.calendar);
  return accept({
    type: 'EscalationOpened',
    schema: 1,
    payload: { campaignId, subject, ladder, overdueSince, outstanding, rungs },
  });
}

function rederive(state: EscalationState, context: EscalationContext): Answer {
  const refused = needsEngine(context) ?? needsOpen(state);
  if (refused !== undefined) return refused;
  const rungs = rederivedRungs(state, context.calendar, context.ladder);
  return rungs.length === 0 ? accept() : accept({ type: 'RungsRederived', schema: 1, payload: { rungs } });
}

/** Only what the facts bear out stops a ladder. */
function stop({ reason }: StopEscalation, state: EscalationState, context: EscalationContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  if (state.status === 'stopped') return accept();
  return (
    needsOpen(state) ??
    (stopReason(state, context.facts) === reason
      ? accept({ type: 'EscalationStopped', schema: 1, payload: { reason } })
      : reject('EscalationStillNeeded', { reason }))
  );
}

function decide(command: EscalationCommand, state: EscalationState, context: EscalationContext): Answer {
  switch (command.type) {
    case 'OpenEscalation':
      return open(command, state, context);
    case 'FireRung':
      return fireRung(command, state, context);
    case 'DraftRung':
      return draftRung(command, state, context);
    case 'SkipRung':
      return skipRung(command, state, context);
    case 'SignRung':
      return signRung(command, state, context);
    case 'DeclineRung':
      return declineRung(command, state, context);
    case 'HoldRung':
      return holdRung(command, state, context);
    case 'ReleaseRung':
      return releaseRung(command, state, context);
    case 'CorrectRung':
      return correctRung(command, state, context);
    case 'RederiveRungs':
      return rederive(state, context);
    case 'StopEscalation':
      return stop(command, state, context);
    default:
      return assertNever(command);
  }
}

export const escalationDecider: Decider<EscalationCommand, EscalationEvent, EscalationState, EscalationContext> = {
  category: 'escalation',
  initial: noEscalation,
  decide,
  evolve: evolveEscalation,
};
