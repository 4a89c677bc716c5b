import { assertNever, type Decider, type Decision } from '../kernel';
import { acceptAdjudication, concludeAdjudication, deferAdjudication, returnCase } from './adjudication.decide';
import { extendClock, resumeCase, sendOfClock, suspendCase } from './case-clock.decide';
import type { CaseCommand } from './case.commands';
import type { CaseContext } from './case.context';
import type { CaseEvent } from './case.events';
import { evolveCase, noCase } from './case.state';
import type { CaseState } from './case.state.types';
import { approveDecision } from './decision.decide';
import { concludeExamination, presentFacts, recordEvidence, recordTalk } from './examination.decide';
import { closeCase, recordStep, reportExecution, serveDecision, transferToJustice } from './execution.decide';
import { answerSupervision, file, supervise, takeOver } from './filing.decide';
import { assignTeam, declareInterest } from './staffing.decide';

function decide(command: CaseCommand, state: CaseState, context: CaseContext): Decision<CaseEvent> {
  switch (command.type) {
    case 'FileCase':
      return file(command, state, context);
    case 'TakeOverCase':
      return takeOver(command, state, context);
    case 'SuperviseCase':
      return supervise(command, state, context);
    case 'AnswerSupervision':
      return answerSupervision(command, state, context);
    case 'AssignTeam':
      return assignTeam(command, state, context);
    case 'DeclareInterest':
      return declareInterest(command, state, context);
    case 'ExtendCaseClock':
      return extendClock(command, state, context);
    case 'SuspendCase':
      return suspendCase(command, state, context);
    case 'ResumeCase':
      return resumeCase(command, state, context);
    case 'RecordEvidence':
      return recordEvidence(command, state, context);
    case 'RecordTalk':
      return recordTalk(command, state, context);
    case 'PresentFacts':
      return presentFacts(command, state, context);
    case 'ConcludeExamination':
      return concludeExamination(command, state, context);
    case 'DeferAdjudication':
      return deferAdjudication(command, state, context);
    case 'AcceptAdjudication':
      return acceptAdjudication(command, state, context);
    case 'ReturnFromAdjudication':
      return returnCase(command, state, context);
    case 'ConcludeAdjudication':
      return concludeAdjudication(command, state, context);
    case 'ApproveDecision':
      return approveDecision(command, state, context);
    case 'ServeDecision':
      return serveDecision(command, state, context);
    case 'RecordExecutionStep':
      return recordStep(command, state, context);
    case 'ReportExecution':
      return reportExecution(command, state, context);
    case 'TransferToJustice':
      return transferToJustice(command, state, context);
    case 'CloseCase':
      return closeCase(command, state, context);
    case 'RemindOfClock':
    case 'ChaseClock':
      return sendOfClock(command, state, context);
    default:
      return assertNever(command);
  }
}

export const caseDecider: Decider<CaseCommand, CaseEvent, CaseState, CaseContext> = {
  category: 'case',
  initial: noCase,
  decide,
  evolve: evolveCase,
};
