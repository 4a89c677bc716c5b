import { accept, assertNever, needsEngine, needsPast, reject, type Decider, type Decision } from '../kernel';
import { clockMoves, reminderTimes } from './clue-clock';
import type { ClueCommand, InformClueReporter, SendClueReminder } from './clue.commands';
import type { ClueContext } from './clue.context';
import type { ClueClockRederived, ClueEvent } from './clue.events';
import { clueSettled, evolveClue, noClue } from './clue.state';
import type { ClueState } from './clue.state.types';
import {
  approve,
  assign,
  chase,
  close,
  replace,
  holdAgain,
  propose,
  recordCase,
  recuse,
  returnProposal,
} from './disposal.decide';
import { answerInquiry, concludeInquiry, openInquiry } from './inquiry.decide';
import { classify, forwardUp, merge, receiveReceipt, register, transfer } from './intake.decide';
import { needsActor, refuse, triageRoles } from './needs-clue';
import { extendVerification, reportVerification, signVerification, startVerification } from './verification.decide';

type Answer = Decision<ClueEvent>;

/** What the engine asks for must be due, at the instant that still holds. */
function remind({ kind, clock, dueAt }: SendClueReminder, state: ClueState, context: ClueContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  const running = state.clocks[clock];
  if (running?.deadline.dueAt !== dueAt) {
    return reject('DueInstantMoved', { asked: dueAt, dueAt: running?.deadline.dueAt ?? null });
  }
  if (running.sent.includes(kind)) return accept();
  const at = reminderTimes(running, context).find((each) => each.kind === kind)?.at;
  if (at === undefined || context.now < at) return reject('NotDueYet', { dueAt: at ?? null });
  // After an outage a reminder of what is past is worth nothing; the chase says it.
  if (kind === 'remind' && context.now >= dueAt) {
    return accept({ type: 'ClueReminderSkipped', schema: 1, payload: { clock, dueAt } });
  }
  return accept({ type: 'ClueReminderSent', schema: 1, payload: { kind, clock, dueAt } });
}

function rederiveClocks(state: ClueState, context: ClueContext): Answer {
  const refused = needsEngine(context);
  if (refused !== undefined) return refused;
  return accept<ClueEvent>(
    ...clockMoves(state, context).map((payload): ClueClockRederived => ({
      type: 'ClueClockRederived',
      schema: 1,
      payload,
    })),
  );
}

function inform(command: InformClueReporter, state: ClueState, context: ClueContext): Answer {
  const { type: _, about, occurredAt, objection, by } = command;
  const refused = needsActor(state, context, ['intakeClerk', ...triageRoles]) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status === 'none') return refuse('ClueNotRegistered');
  if (state.informed.includes(about)) return accept();
  if (!state.named) return refuse('ClueReporterNotNamed');
  if (about === 'result' && !clueSettled(state)) return refuse('ClueResultNotReached');
  const objected = objection?.trim() ? { objection } : {};
  return accept({ type: 'ClueReporterInformed', schema: 1, payload: { about, by, ...objected }, occurredAt });
}

function decide(command: ClueCommand, state: ClueState, context: ClueContext): Answer {
  switch (command.type) {
    case 'RegisterClue':
      return register(command, state, context);
    case 'ClassifyClue':
      return classify(command, state, context);
    case 'ProposeClueDisposal':
      return propose(command, state, context);
    case 'ReturnClueDisposal':
      return returnProposal(command, state, context);
    case 'ApproveClueDisposal':
      return approve(command, state, context);
    case 'AssignClue':
      return assign(command, state, context);
    case 'RecuseClueOfficer':
      return recuse(command, state, context);
    case 'ReplaceClueOfficer':
      return replace(command, state, context);
    case 'ChaseClue':
      return chase(command, state, context);
    case 'SendClueReminder':
      return remind(command, state, context);
    case 'RederiveClueClocks':
      return rederiveClocks(state, context);
    case 'OpenTalkInquiry':
      return openInquiry(command, state, context);
    case 'AnswerTalkInquiry':
      return answerInquiry(command, state, context);
    case 'ConcludeTalkInquiry':
      return concludeInquiry(command, state, context);
    case 'StartClueVerification':
      return startVerification(command, state, context);
    case 'ExtendClueVerification':
      return extendVerification(command, state, context);
    case 'ReportClueVerification':
      return reportVerification(command, state, context);
    case 'SignClueVerification':
      return signVerification(command, state, context);
    case 'TransferClue':
      return transfer(command, state, context);
    case 'ReceiveClueReceipt':
      return receiveReceipt(command, state, context);
    case 'ForwardClueUp':
      return forwardUp(command, state, context);
    case 'MergeClue':
      return merge(command, state, context);
    case 'HoldClueAgain':
      return holdAgain(command, state, context);
    case 'CloseClue':
      return close(command, state, context);
    case 'RecordCaseOpened':
      return recordCase(command, state, context);
    case 'InformClueReporter':
      return inform(command, state, context);
    default:
      return assertNever(command);
  }
}

export const clueDecider: Decider<ClueCommand, ClueEvent, ClueState, ClueContext> = {
  category: 'clue',
  initial: noClue,
  decide,
  evolve: evolveClue,
};
