import { accept, actingPerson, type Decision, type PersonId, type Refusal } from '../kernel';
import { extend, mayExtend } from '../time';
import { startClocks } from './clue-clock';
import type {
  ExtendClueVerification,
  ReportClueVerification,
  SignClueVerification,
  StartClueVerification,
} from './clue.commands';
import type { ClueContext } from './clue.context';
import type { ClueEvent } from './clue.events';
import { barredFrom } from './clue.state';
import type { ClueState } from './clue.state.types';
import { needsApprover, needsFitOfficers, needsStep, needsWords, needsWorker, refuse } from './needs-clue';

/** Preliminary verification (初步核实): plan and team of two or more, a report that every member signs. */

type Answer = Decision<ClueEvent>;

const leastMembers = 2;

export function startVerification(command: StartClueVerification, state: ClueState, context: ClueContext): Answer {
  const team = [...new Set(command.team)];
  const refused = needsWorker(state, context) ?? needsStep(state, 'verification');
  if (refused !== undefined) return refused;
  const known = state.verification;
  if (known !== undefined && known.team.length >= leastMembers) {
    const same = known.team.length === team.length && team.every((each) => known.team.includes(each));
    return same ? accept() : refuse('VerificationUnderWay');
  }
  if (team.length < leastMembers) return refuse('VerificationTeamTooSmall');
  const wrong = needsFitOfficers(state, context, team) ?? needsWords(command.plan);
  if (wrong !== undefined) return wrong;
  // Whoever joins where a recusal left too few takes over the clock that runs.
  const clocks = known === undefined ? startClocks(context, context.now, 'verification') : {};
  return accept({ type: 'ClueVerificationStarted', schema: 1, payload: { plan: command.plan, team, clocks } });
}

export function extendVerification(command: ExtendClueVerification, state: ClueState, context: ClueContext): Answer {
  const { by, grounds } = command;
  const refused = needsApprover(state, context) ?? needsStep(state, 'verification') ?? needsWords(grounds);
  if (refused !== undefined) return refused;
  const deadline = state.clocks.verification?.deadline;
  if (deadline === undefined || !mayExtend(deadline, by)) return refuse('VerificationNotExtendable');
  const approvedBy = actingPerson(context);
  const extension = { grantedAt: context.now, by, ...(approvedBy !== undefined && { approvedBy }) };
  return accept({
    type: 'ClueVerificationExtended',
    schema: 1,
    payload: { deadline: extend(deadline, extension, context.calendar), previousDueAt: deadline.dueAt, grounds },
  });
}

function needsMember(state: ClueState, person: PersonId | undefined): Refusal | undefined {
  if (state.status === 'verification' && state.verification === undefined) return refuse('VerificationNotStarted');
  if (person === undefined || !state.verification?.team.includes(person)) return refuse('VerificationNotYours');
  return barredFrom(state, person) ? refuse('ClueActorBarred') : undefined;
}

/** Who reports signs by it. Another conclusion needs every signature anew. */
export function reportVerification(command: ReportClueVerification, state: ClueState, context: ClueContext): Answer {
  const { outcome, report } = command;
  const person = actingPerson(context);
  const refused = needsMember(state, person);
  if (refused !== undefined) return refused;
  const known = state.verification;
  if (known?.outcome === outcome && known.signedBy.includes(person as PersonId)) return accept();
  const unfit = needsStep(state, 'verification') ?? needsWords(report);
  if (unfit !== undefined) return unfit;
  if ((known?.team.length ?? 0) < leastMembers) return refuse('VerificationTeamTooSmall');
  return accept({ type: 'ClueVerificationReported', schema: 1, payload: { outcome, report } });
}

export function signVerification({ outcome }: SignClueVerification, state: ClueState, context: ClueContext): Answer {
  const person = actingPerson(context);
  const refused = needsMember(state, person);
  if (refused !== undefined) return refused;
  const known = state.verification;
  const member = person as PersonId;
  if (known === undefined || known.outcome !== outcome) return refuse('VerificationReportMissing');
  if (known.signedBy.includes(member)) return accept();
  const unfit = needsStep(state, 'verification');
  if (unfit !== undefined) return unfit;
  if (known.team.length < leastMembers) return refuse('VerificationTeamTooSmall');
  const signed: ClueEvent = { type: 'ClueVerificationReportSigned', schema: 1, payload: { member } };
  const missing = known.team.filter((each) => each !== member && !known.signedBy.includes(each));
  return missing.length > 0
    ? accept<ClueEvent>(signed)
    : accept<ClueEvent>(signed, { type: 'ClueVerificationConcluded', schema: 1, payload: { outcome } });
}
