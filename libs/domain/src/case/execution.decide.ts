import {
  accept,
  actingPerson,
  needsPast,
  needsReason,
  needsRole,
  sameJson,
  type Decision,
  type PersonId,
  type Refusal,
} from '../kernel';
import { localDateOf } from '../time';
import type {
  CloseCase,
  RecordExecutionStep,
  ReportExecution,
  ServeDecision,
  TransferToJustice,
} from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import { decisionFor, owesReport, owesService } from './case.state';
import type { CaseState, DecisionState } from './case.state.types';
import { needsOpen, needsOther, needsStage, refuse } from './needs-standing';

/** Service, execution and closing. Service and execution never wait for the accountability tracks; closing does. */

type Answer = Decision<CaseEvent>;

/** The office that manages cases, or the team. */
const needsHandler = (state: CaseState, context: CaseContext): Refusal | undefined => {
  const person = actingPerson(context);
  const onTeam = person !== undefined && state.team.includes(person);
  return needsOther(state, context) ?? (onTeam ? undefined : needsRole(context, 'caseSupervisor', 'leader'));
};

const decided = (state: CaseState, personId: PersonId): DecisionState | Refusal =>
  decisionFor(state, personId) ?? refuse('CaseNeedsDecision');
const isRefusal = (value: DecisionState | Refusal): value is Refusal => 'accepted' in value;

export function serveDecision(command: ServeDecision, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, personId, announcedTo } = command;
  const refused = needsOpen(state) ?? needsHandler(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const decision = decided(state, personId);
  if (isRefusal(decision)) return decision;
  if (decision.servedAt !== undefined)
    return decision.servedAt === occurredAt && decision.announcedTo === announcedTo
      ? accept()
      : refuse('DecisionAlreadyServed');
  // Told by its day: on the day of the decision at the earliest.
  if (localDateOf(occurredAt) < localDateOf(decision.approvedAt))
    return refuse('ServedBeforeDecision', { approvedAt: decision.approvedAt });
  if (announcedTo.trim() === '') return refuse('ServiceAddresseeMissing');
  return accept({ type: 'DecisionServed', schema: 1, payload: { personId, announcedTo }, occurredAt });
}

export function recordStep(command: RecordExecutionStep, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, personId, ...step } = command;
  const refused = needsOpen(state) ?? needsHandler(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const decision = decided(state, personId);
  if (isRefusal(decision)) return decision;
  if (decision.steps.some(({ at, ...done }) => at === occurredAt && sameJson(done, step))) return accept();
  if (step.amountFen !== undefined && (!Number.isSafeInteger(step.amountFen) || step.amountFen < 0))
    return refuse('ExecutionAmountNotWholeFen');
  return accept({ type: 'ExecutionStepRecorded', schema: 1, payload: { personId, ...step }, occurredAt });
}

export function reportExecution(command: ReportExecution, state: CaseState, context: CaseContext): Answer {
  const { type: _, occurredAt, ...report } = command;
  const refused = needsOpen(state) ?? needsHandler(state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const decision = decided(state, report.personId);
  if (isRefusal(decision)) return decision;
  if (decision.servedAt === undefined) return refuse('DecisionNotServed', { personId: report.personId });
  if (decision.reportedAt !== undefined) return accept();
  return accept({ type: 'ExecutionReported', schema: 1, payload: report, occurredAt });
}

export function transferToJustice(command: TransferToJustice, state: CaseState, context: CaseContext): Answer {
  const { type: _, ...transfer } = command;
  const refused =
    needsOpen(state) ??
    needsRole(context, 'leader', 'superiorCommission') ??
    needsOther(state, context) ??
    needsReason(transfer.reason);
  if (refused !== undefined) return refused;
  if (state.transfers.some(({ at: _at, ...known }) => sameJson(known, transfer))) return accept();
  if (transfer.to.trim() === '') return refuse('JusticeAddresseeMissing');
  const stranger = transfer.personIds.find((each) => !state.personIds.includes(each));
  if (stranger !== undefined) return refuse('CaseDoesNotConcern', { personId: stranger });
  if (transfer.personIds.length === 0) return refuse('CaseConcernsNobody');
  return accept({ type: 'TransferredToJustice', schema: 1, payload: transfer });
}

/** What still has to be done before the archive, beside the tracks. */
function needsExecuted(state: CaseState): Refusal | undefined {
  for (const decision of state.decisions) {
    const { personId } = decision;
    if (owesService(decision)) return refuse('DecisionNotServed', { personId });
    if (owesReport(decision)) return refuse('ExecutionNotReported', { personId });
  }
  return undefined;
}

/** The gate before closing (结案归档): refused while an accountability track is open or was never opened. */
export function closeCase(command: CloseCase, state: CaseState, context: CaseContext): Answer {
  const { type: _, ...file } = command;
  const refused = needsRole(context, 'caseSupervisor', 'leader', 'superiorCommission') ?? needsOther(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'closed') return sameJson(state.file, file) ? accept() : refuse('CaseAlreadyClosed');
  const unfit = needsStage(state, 'decided') ?? needsExecuted(state);
  if (unfit !== undefined) return unfit;
  if (context.blockers.length > 0) return refuse('CaseGateHeld', { open: context.blockers.length });
  if (file.fileNumber.trim() === '') return refuse('CaseFileNumberMissing');
  return accept({ type: 'CaseClosed', schema: 1, payload: file });
}
