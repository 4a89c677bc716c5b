import {
  accept,
  actingPerson,
  assertNever,
  holdsRole,
  needsEngine,
  needsPast,
  needsReason,
  needsRole,
  reject,
  type Acting,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import { chaseDays, reminderDays } from '../case/case-clocks';
import { imposed, sanctionExists } from '../case/sanctions';
import { limitIn } from '../policy/policy-numbers';
import { dueInstant, localDateOf } from '../time';
import { appealReminderAt, appealReminderKey } from './appeal-clock';
import type {
  AppealCommand,
  AssignReviewers,
  DecideAppeal,
  LodgeAppeal,
  RemindOfAppeal,
  ReviewAppeal,
  ServeAppeal,
  WithdrawAppeal,
} from './appeal.commands';
import type { AppealContext } from './appeal.context';
import type { AppealEvent } from './appeal.events';
import type { appealRejections } from './appeal.rejections';
import { evolveAppeal, noAppeal } from './appeal.state';
import type { AppealState } from './appeal.state.types';

type Answer = Decision<AppealEvent>;
const refuse = (code: keyof typeof appealRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

const needsStatus = (state: AppealState, ...allowed: readonly AppealState['status'][]): Refusal | undefined =>
  allowed.includes(state.status)
    ? undefined
    : refuse(state.status === 'none' ? 'AppealNotThere' : 'AppealStandsElsewhere', { status: state.status });

/** The original staff stay out of the appeal altogether. [B8] */
const needsFresh = (acting: Acting, { matter }: AppealContext): Refusal | undefined => {
  const person = actingPerson(acting);
  return person !== undefined && matter?.originalStaff.includes(person) ? refuse('AppealOriginalStaff') : undefined;
};

/** Possible from the decision on; no limit in time for members. By the person, or recorded for him by the office. */
function lodge(command: LodgeAppeal, state: AppealState, context: AppealContext): Answer {
  const { type: _, ...lodged } = command;
  const { matter } = context;
  const self = actingPerson(context) === lodged.personId;
  const refused = self ? undefined : needsRole(context, 'caseSupervisor', 'superiorCommission');
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return state.caseId === lodged.caseId ? accept() : refuse('AppealAlreadyLodged');
  if (!matter?.decidedFor.includes(lodged.personId)) return refuse('AppealWithoutDecision');
  if (lodged.grounds === '') return reject('ReasonMissing');
  const rule = limitIn(context.policy, 'appeal');
  const deadline = rule && dueInstant(rule, context.now, context.calendar);
  const { handlingUnitId } = matter;
  const payload = { ...lodged, handlingUnitId, ...(deadline && { deadline }) };
  return accept({ type: 'AppealLodged', schema: 1, payload });
}

function assignReviewers(command: AssignReviewers, state: AppealState, context: AppealContext): Answer {
  const reviewers = [...new Set(command.reviewers)];
  const refused =
    needsRole(context, 'caseSupervisor', 'leader', 'superiorCommission') ?? needsStatus(state, 'lodged', 'reviewing');
  if (refused !== undefined) return refused;
  if (state.reviewers.length === reviewers.length && reviewers.every((each) => state.reviewers.includes(each)))
    return accept();
  if (reviewers.length < 2) return refuse('AppealNeedsTwoReviewers');
  for (const personId of reviewers) {
    if (context.matter?.originalStaff.includes(personId)) return refuse('AppealOriginalStaff', { personId });
    const facts = context.staff.find((each) => each.personId === personId);
    const conflict = personId === state.personId ? 'subject' : facts?.conflicts[0];
    if (conflict !== undefined) return refuse('AppealReviewerConflict', { personId, conflict });
    if (!facts?.roles.some((role) => role === 'adjudicator' || role === 'caseOfficer'))
      return refuse('AppealReviewerNotQualified', { personId });
  }
  return accept({ type: 'AppealReviewersAssigned', schema: 1, payload: { reviewers } });
}

function review(command: ReviewAppeal, state: AppealState, context: AppealContext): Answer {
  const { type: _, ...reviewed } = command;
  const person = actingPerson(context);
  if (person === undefined || !state.reviewers.includes(person)) return refuse('AppealNotYours');
  if (state.status === 'reviewed' && state.recommends === reviewed.recommends) return accept();
  const refused = needsStatus(state, 'reviewing') ?? needsFresh(context, context);
  if (refused !== undefined) return refused;
  if (reviewed.report === '') return reject('ReasonMissing');
  return accept({ type: 'AppealReviewed', schema: 1, payload: reviewed });
}

/** The deciding body, by somebody who neither handled the case nor reviews the appeal. */
function decideAppeal(command: DecideAppeal, state: AppealState, context: AppealContext): Answer {
  const { outcome, sanctions, reason } = command;
  const person = actingPerson(context);
  const above = context.matter?.authority === 'superior';
  if (above ? !holdsRole(context, 'superiorCommission') : !holdsRole(context, 'leader', 'superiorCommission'))
    return reject('Forbidden', { needed: above ? 'superiorCommission' : 'leader' });
  const refused = needsFresh(context, context) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (person !== undefined && (state.everReviewed.includes(person) || state.personId === person))
    return refuse('AppealDeciderReviewed');
  if (state.status === 'decided' && state.outcome === outcome && state.reason === reason) return accept();
  const unfit = needsStatus(state, 'reviewed');
  if (unfit !== undefined) return unfit;
  if ((outcome === 'changed') !== sanctions.length > 0) return refuse('AppealSanctionsMismatch');
  const unknown = sanctions.find((kind) => !sanctionExists(kind, context.policy));
  if (unknown !== undefined) return reject('SanctionNotInForce', { sanction: unknown });
  const today = localDateOf(context.now);
  const changed = sanctions.map((kind) => imposed(kind, today, context.policyAtAct));
  return accept({ type: 'AppealDecided', schema: 1, payload: { outcome, sanctions: changed, reason } });
}

function serve(command: ServeAppeal, state: AppealState, context: AppealContext): Answer {
  const { announcedTo, occurredAt } = command;
  const refused =
    needsRole(context, 'caseSupervisor', 'leader', 'superiorCommission') ?? needsPast(occurredAt, context);
  if (refused !== undefined) return refused;
  if (state.status === 'served') return accept();
  const unfit = needsStatus(state, 'decided') ?? needsReason(announcedTo);
  return unfit ?? accept({ type: 'AppealServed', schema: 1, payload: { announcedTo }, occurredAt });
}

function withdraw({ reason }: WithdrawAppeal, state: AppealState, context: AppealContext): Answer {
  const self = actingPerson(context) !== undefined && actingPerson(context) === state.personId;
  const refused = (self ? undefined : needsRole(context, 'caseSupervisor')) ?? needsReason(reason);
  if (refused !== undefined) return refused;
  if (state.status === 'withdrawn') return accept();
  const unfit = needsStatus(state, 'lodged', 'reviewing', 'reviewed');
  return unfit ?? accept({ type: 'AppealWithdrawn', schema: 1, payload: { reason } });
}

function remind(command: RemindOfAppeal, state: AppealState, context: AppealContext): Answer {
  const { kind, days, dueAt } = command;
  const refused = needsEngine(context) ?? needsStatus(state, 'lodged', 'reviewing', 'reviewed');
  if (refused !== undefined) return refused;
  const { deadline } = state;
  const known = (kind === 'remind' ? reminderDays : chaseDays)(context.policy).includes(days);
  if (deadline === undefined || !known) return refuse('AppealReminderUnknown');
  const payload = { kind, days, dueAt: deadline.dueAt };
  if (state.sent.includes(appealReminderKey(payload))) return accept();
  const holds = appealReminderAt(kind, deadline, days, context.calendar);
  if (holds !== dueAt) return reject('DueInstantMoved', { asked: dueAt, dueAt: holds });
  if (context.now < dueAt) return reject('NotDueYet', { dueAt });
  return accept({ type: 'AppealClockReminded', schema: 1, payload });
}

function decide(command: AppealCommand, state: AppealState, context: AppealContext): Answer {
  switch (command.type) {
    case 'LodgeAppeal':
      return lodge(command, state, context);
    case 'AssignReviewers':
      return assignReviewers(command, state, context);
    case 'ReviewAppeal':
      return review(command, state, context);
    case 'DecideAppeal':
      return decideAppeal(command, state, context);
    case 'ServeAppeal':
      return serve(command, state, context);
    case 'WithdrawAppeal':
      return withdraw(command, state, context);
    case 'RemindOfAppeal':
      return remind(command, state, context);
    default:
      return assertNever(command);
  }
}

export const appealDecider: Decider<AppealCommand, AppealEvent, AppealState, AppealContext> = {
  category: 'appeal',
  initial: noAppeal,
  decide,
  evolve: evolveAppeal,
};
