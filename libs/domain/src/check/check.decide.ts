import { accept, assertNever, needsPast, needsReason, reject, sameJson, type Decider, type Decision } from '../kernel';
import type {
  AssignCheckTeam,
  BeginCheck,
  CheckCommand,
  PlanCheck,
  RecordCheckFinding,
  ReferCheckFinding,
  WithdrawCheck,
} from './check.commands';
import type { CheckContext } from './check.context';
import { drawFrom } from './draw-from';
import type { CheckEvent, CheckSize } from './check.events';
import { evolveCheck, noCheck, openTargets, teamOf, unreferredTargets, type CheckState } from './check.state';
import { needsChecker, needsKeeper, needsOpen, refuse } from './needs-check';

type Answer = Decision<CheckEvent>;

const isFit = (size: CheckSize): boolean =>
  size.kind === 'share'
    ? Number.isInteger(size.percent) && size.percent >= 1 && size.percent <= 100
    : Number.isSafeInteger(size.count) && size.count >= 1;

/** Fewer characters are guessed before they are said. */
export const shortestWord = 4;

function plan(command: PlanCheck, state: CheckState, context: CheckContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsKeeper(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') {
    return state.title === payload.title && state.word === payload.word ? accept() : refuse('CheckAlreadyPlanned');
  }
  if (payload.title.trim() === '') return refuse('CheckTitleMissing');
  if (payload.word.trim().length < shortestWord) return refuse('CheckWordTooShort', { least: shortestWord });
  if (!isFit(payload.size)) return refuse('CheckSizeUnfit');
  if (!context.scopeKnown) return refuse('CheckScopeUnknown');
  return accept({ type: 'CheckPlanned', schema: 1, payload });
}

function draw(state: CheckState, context: CheckContext): Answer {
  const refused = needsKeeper(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'planned') {
    const closed = needsOpen(state, false);
    return closed ?? accept();
  }
  const { population } = context;
  const { strata, size } = state;
  if (population === undefined || population.order.length === 0) return refuse('CheckPopulationEmpty');
  if (strata === undefined || size === undefined) return refuse('CheckNotPlanned');
  const { seed, order, ...frozen } = population;
  const drawn = drawFrom(frozen.groups, { strata, size }, order);
  return accept<CheckEvent>(
    { type: 'CheckPopulationFrozen', schema: 1, payload: frozen },
    { type: 'CheckDrawn', schema: 1, payload: { seed, drawn } },
  );
}

function assign(command: AssignCheckTeam, state: CheckState, context: CheckContext): Answer {
  const { type: _, ...asked } = command;
  const refused = needsKeeper(context) ?? needsOpen(state, true);
  if (refused !== undefined) return refused;
  const { leaderId, members, targets } = asked;
  const known = state.teams.find((each) => sameJson(each.targets, targets));
  if (known !== undefined && known.leaderId === leaderId && sameJson(known.members, members)) return accept();
  if (members.length === 0 || targets.length === 0) return refuse('CheckTeamEmpty');
  if (!members.includes(leaderId)) return refuse('CheckLeaderNotInTeam');
  const drawn = new Set(state.drawn.map(({ id }) => id));
  if (targets.some((each) => !drawn.has(each))) return refuse('CheckTargetUnknown');
  const taken = targets.filter((each) => teamOf(state, each) !== undefined).length;
  if (taken > 0) return refuse('CheckTargetTaken', { count: taken });
  for (const member of members) {
    const facts = context.checkers.find(({ personId }) => personId === member);
    if (facts === undefined || !facts.inOffice) return refuse('CheckerNotInOffice');
    const [first] = facts.barred;
    if (first !== undefined) return refuse('CheckerBarred', { cause: first.conflict, count: facts.barred.length });
  }
  const team = state.teams.length + 1;
  return accept({ type: 'CheckTeamAssigned', schema: 1, payload: { team, ...asked } });
}

function begin({ team, occurredAt }: BeginCheck, state: CheckState, context: CheckContext): Answer {
  const refused = needsOpen(state, true);
  if (refused !== undefined) return refused;
  const own = state.teams.find((each) => each.team === team);
  if (own === undefined) return refuse('CheckTeamUnknown');
  const { actor } = context;
  const isMember = actor.kind === 'person' && own.members.includes(actor.personId);
  const barred = isMember ? undefined : needsKeeper(context);
  const unfit = barred ?? needsPast(occurredAt, context);
  if (unfit !== undefined) return unfit;
  if (own.begunAt !== undefined) return own.begunAt === occurredAt ? accept() : refuse('CheckAlreadyBegun', { team });
  if (state.drawnAt !== undefined && occurredAt < state.drawnAt) return refuse('CheckBegunBeforeDraw');
  return accept({ type: 'CheckBegun', schema: 1, payload: { team }, occurredAt });
}

function record(command: RecordCheckFinding, state: CheckState, context: CheckContext): Answer {
  const { type: _, occurredAt, ...payload } = command;
  const refused =
    needsOpen(state, true) ?? needsChecker(payload.target, state, context) ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  const known = state.findings[payload.target];
  if (known !== undefined) {
    const same =
      known.result === payload.result && known.problemClass === payload.problemClass && known.at === occurredAt;
    return same ? accept() : refuse('CheckFindingIsRecorded');
  }
  const begunAt = teamOf(state, payload.target)?.begunAt;
  if (begunAt !== undefined && occurredAt < begunAt) return refuse('CheckFindingBeforeBegin');
  const { problemClasses } = context;
  if ((payload.result === 'problem') !== (payload.problemClass !== undefined)) return refuse('CheckClassUnfit');
  if (payload.problemClass !== undefined && problemClasses.length > 0 && !problemClasses.includes(payload.problemClass))
    return reject('ProblemClassUnknown', { problemClass: payload.problemClass });
  return accept({ type: 'CheckFindingRecorded', schema: 1, payload, occurredAt });
}

function refer({ target }: ReferCheckFinding, state: CheckState, context: CheckContext): Answer {
  const refused = needsOpen(state, true);
  if (refused !== undefined) return refused;
  const found = state.findings[target];
  const barred = needsChecker(target, state, context);
  const unfit = barred === undefined ? undefined : needsKeeper(context);
  if (unfit !== undefined) return unfit;
  if (found?.result !== 'problem') return refuse('CheckFindingNoProblem');
  if (found.referred) return refuse('CheckFindingReferredAlready');
  return accept({ type: 'CheckFindingReferred', schema: 1, payload: { target } });
}

function conclude(state: CheckState, context: CheckContext): Answer {
  const refused = needsKeeper(context);
  if (refused !== undefined) return refused;
  if (state.status === 'concluded') return accept();
  const closed = needsOpen(state, true);
  if (closed !== undefined) return closed;
  const [open, unreferred] = [openTargets(state).length, unreferredTargets(state).length];
  if (open > 0) return refuse('CheckTargetsOpen', { count: open });
  if (unreferred > 0) return refuse('CheckFindingsUnreferred', { count: unreferred });
  return accept({ type: 'CheckConcluded', schema: 1, payload: {} });
}

function withdraw({ reason }: WithdrawCheck, state: CheckState, context: CheckContext): Answer {
  const refused = needsKeeper(context);
  if (refused !== undefined) return refused;
  if (state.status === 'withdrawn' && state.withdrawnFor === reason) return accept();
  const unfit = needsOpen(state, false) ?? needsReason(reason);
  return unfit ?? accept({ type: 'CheckWithdrawn', schema: 1, payload: { reason } });
}

function decide(command: CheckCommand, state: CheckState, context: CheckContext): Answer {
  switch (command.type) {
    case 'PlanCheck':
      return plan(command, state, context);
    case 'DrawCheck':
      return draw(state, context);
    case 'AssignCheckTeam':
      return assign(command, state, context);
    case 'BeginCheck':
      return begin(command, state, context);
    case 'RecordCheckFinding':
      return record(command, state, context);
    case 'ReferCheckFinding':
      return refer(command, state, context);
    case 'ConcludeCheck':
      return conclude(state, context);
    case 'WithdrawCheck':
      return withdraw(command, state, context);
    default:
      return assertNever(command);
  }
}

export const spotCheckDecider: Decider<CheckCommand, CheckEvent, CheckState, CheckContext> = {
  category: 'check',
  initial: noCheck,
  decide,
  evolve: evolveCheck,
};
