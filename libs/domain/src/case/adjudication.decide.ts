import { accept, needsReason, needsRole, type Decision } from '../kernel';
import { limitIn } from '../policy/policy-numbers';
import { dueInstant, resume } from '../time';
import type {
  AcceptAdjudication,
  ConcludeAdjudication,
  DeferAdjudication,
  ReturnFromAdjudication,
} from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import type { CaseState } from './case.state.types';
import { needsOther, needsPanel, needsStage, refuse } from './needs-standing';
import { distinct, needsFit, sameSet } from './staffing.decide';

/**
 * Adjudication is separate from the investigation. The office that manages cases hands the file over: until the panel is
 * named, no adjudicator is inside the compartment. [B4, R-098]
 */

type Answer = Decision<CaseEvent>;

export function deferAdjudication({ reason }: DeferAdjudication, state: CaseState, context: CaseContext): Answer {
  const refused =
    needsStage(state, 'examined') ??
    needsRole(context, 'caseSupervisor', 'leader') ??
    needsOther(state, context) ??
    needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.deferred?.reason === reason) return accept();
  return accept({ type: 'AdjudicationDeferred', schema: 1, payload: { reason } });
}

export function acceptAdjudication(command: AcceptAdjudication, state: CaseState, context: CaseContext): Answer {
  const panel = distinct(command.panel);
  const refused =
    needsStage(state, 'examined', 'adjudicating') ??
    needsRole(context, 'caseSupervisor', 'leader') ??
    needsOther(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'adjudicating' && sameSet(state.panel, panel)) return accept();
  if (panel.length < 2) return refuse('CasePanelTooSmall');
  const both = panel.find((each) => state.investigators.includes(each));
  if (both !== undefined) return refuse('InvestigatorIsAdjudicator', { personId: both });
  const unfit = needsFit(panel, 'adjudicator', state, context);
  if (unfit !== undefined) return unfit;
  const rule = limitIn(context.policy, 'adjudication');
  // A member who is replaced does not give the panel more time.
  const running = state.status === 'adjudicating' ? state.clocks.adjudication?.deadline : undefined;
  const deadline = running ?? (rule && dueInstant(rule, context.now, context.calendar));
  return accept({ type: 'AdjudicationAccepted', schema: 1, payload: { panel, ...(deadline && { deadline }) } });
}

/** With the head's approval; the examination's clock runs on with what was left of it. */
export function returnCase(command: ReturnFromAdjudication, state: CaseState, context: CaseContext): Answer {
  const { kind, reason } = command;
  const refused =
    needsRole(context, 'leader', 'superiorCommission') ?? needsOther(state, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.status === 'examining' && state.returned?.reason === reason && state.returned.kind === kind)
    return accept();
  const unfit = needsStage(state, 'examined', 'adjudicating');
  if (unfit !== undefined) return unfit;
  const stopped = state.clocks.examination?.deadline;
  const deadline = stopped && resume(stopped, context.now, context.calendar);
  return accept({
    type: 'AdjudicationReturned',
    schema: 1,
    payload: { kind, reason, ...(deadline && { deadline }) },
  });
}

export function concludeAdjudication(command: ConcludeAdjudication, state: CaseState, context: CaseContext): Answer {
  const { opinion, talkedWith } = command;
  const standing = state.status === 'adjudicated' ? undefined : needsStage(state, 'adjudicating');
  const refused = standing ?? needsOther(state, context) ?? needsPanel(state, context) ?? needsReason(opinion);
  if (refused !== undefined) return refused;
  if (state.status === 'adjudicated') return accept();
  if (state.suspended !== undefined) return refuse('CaseIsSuspended');
  if (state.panel.length < 2) return refuse('CasePanelTooSmall');
  const untold = state.personIds.find((each) => !talkedWith.includes(each));
  if (untold !== undefined) return refuse('AdjudicationTalkMissing', { personId: untold });
  return accept({ type: 'AdjudicationConcluded', schema: 1, payload: { opinion, talkedWith } });
}
