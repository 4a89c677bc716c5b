import { accept, isEngine, needsPast, sameJson, type Decision } from '../kernel';
import { startClocks } from './clue-clock';
import type {
  ClassifyClue,
  ForwardClueUp,
  MergeClue,
  ReceiveClueReceipt,
  RegisterClue,
  TransferClue,
} from './clue.commands';
import type { ClueContext } from './clue.context';
import type { ClueEvent, ClueRegistered } from './clue.events';
import { clueSettled } from './clue.state';
import type { ClueState } from './clue.state.types';
import { needsIntake, needsStep, needsTriage, needsWords, needsActor, refuse, triageRoles } from './needs-clue';

/** How a clue comes in, whose it is, and how it leaves for another body. */

type Answer = Decision<ClueEvent>;

export function register(command: RegisterClue, state: ClueState, context: ClueContext): Answer {
  const { type: _, receivedAt, reporter, content, ...plain } = command;
  const refused = needsIntake(context) ?? needsPast(receivedAt, context);
  if (refused !== undefined) return refused;
  // A delivery that comes again registers nothing, whatever has become of the clue.
  if (state.status !== 'none') return accept();
  if (content.summary.trim() === '') return refuse('ClueContentMissing');
  const named = reporter.kind === 'realName';
  if (named && (reporter.name.trim() === '' || reporter.contact.trim() === '')) return refuse('ClueReporterIncomplete');
  const clocks = context.aboutOwnHead
    ? {}
    : startClocks(context, receivedAt, 'proposal', ...(named ? (['acceptanceNotice'] as const) : []));
  const registered: ClueRegistered = {
    type: 'ClueRegistered',
    schema: 1,
    payload: { ...plain, named, reporter, content, clocks },
    occurredAt: receivedAt,
  };
  if (!context.aboutOwnHead) return accept<ClueEvent>(registered);
  // About the head of the keeping body: straight to the superior, in the same breath.
  return accept<ClueEvent>(registered, { type: 'ClueForwardedUp', schema: 1, payload: { cause: 'ownHead' } });
}

export function classify(command: ClassifyClue, state: ClueState, context: ClueContext): Answer {
  const { type: _, ...classified } = command;
  const refused = needsTriage(state, context) ?? needsStep(state, 'registered', 'proposed', 'held', 'reported');
  if (refused !== undefined) return refused;
  const { problemClass, jurisdiction, priority } = state;
  if (sameJson({ problemClass, jurisdiction, priority }, classified)) return accept();
  const wrong = needsWords(classified.problemClass);
  if (wrong !== undefined) return wrong;
  const clocks = classified.jurisdiction === 'own' ? {} : startClocks(context, context.now, 'forward');
  return accept({ type: 'ClueClassified', schema: 1, payload: { ...classified, clocks } });
}

export function merge({ into, grounds }: MergeClue, state: ClueState, context: ClueContext): Answer {
  const refused = needsTriage(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'merged' && state.mergedInto === into) return accept();
  const unfit = needsStep(state, 'registered', 'proposed', 'held') ?? needsWords(grounds);
  if (unfit !== undefined) return unfit;
  if (into === state.clueId || context.mergeTarget !== 'fits') return refuse('ClueMergeTargetUnfit');
  return accept({ type: 'ClueMerged', schema: 1, payload: { into, grounds } });
}

export function transfer(command: TransferClue, state: ClueState, context: ClueContext): Answer {
  const { to, documentNumber, grounds } = command;
  const refused = needsTriage(state, context);
  if (refused !== undefined) return refused;
  if (sameJson(state.transfer, { to, documentNumber })) return accept();
  const unfit = needsStep(state, 'registered', 'proposed', 'held', 'reported') ?? needsWords(grounds);
  if (unfit !== undefined) return unfit;
  if (to.trim() === '') return refuse('ClueAddresseeMissing');
  return accept({ type: 'ClueTransferred', schema: 1, payload: { to, documentNumber, grounds } });
}

export function receiveReceipt(command: ReceiveClueReceipt, state: ClueState, context: ClueContext): Answer {
  const { receipt, occurredAt } = command;
  // The signed receipt of a bundle is entered by the system.
  const refused = isEngine(context) ? undefined : needsActor(state, context, ['intakeClerk', ...triageRoles]);
  if (refused !== undefined) return refused;
  if (state.transfer?.receipt === receipt) return accept();
  const unfit = needsStep(state, 'transferring') ?? needsPast(occurredAt, context);
  if (unfit !== undefined) return unfit;
  if (receipt.trim() === '') return refuse('ClueReceiptMissing');
  return accept({ type: 'ClueTransferReceived', schema: 1, payload: { receipt }, occurredAt });
}

export function forwardUp({ grounds }: ForwardClueUp, state: ClueState, context: ClueContext): Answer {
  const refused = needsActor(state, context, [...triageRoles, 'leader', 'disciplineGroup']);
  if (refused !== undefined) return refused;
  if (state.status === 'forwardedUp') return accept();
  if (clueSettled(state) || state.status === 'transferring' || state.status === 'none') {
    return needsStep(state, 'registered') ?? accept();
  }
  const cause = context.aboutOwnHead ? ('ownHead' as const) : ('aboveAuthority' as const);
  return needsWords(grounds) ?? accept({ type: 'ClueForwardedUp', schema: 1, payload: { cause, grounds } });
}
