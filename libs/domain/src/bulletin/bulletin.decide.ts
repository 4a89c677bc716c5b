import {
  accept,
  actingPerson,
  assertNever,
  needsReason,
  needsRole,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type {
  BulletinCommand,
  DraftBulletin,
  DropBulletin,
  PinBulletinFigures,
  ReturnBulletin,
  SetBulletinText,
} from './bulletin.commands';
import type { BulletinContext } from './bulletin.context';
import type { BulletinEvent, BulletinPoint } from './bulletin.events';
import type { bulletinRejections } from './bulletin.rejections';
import { evolveBulletin, noBulletin, type BulletinState } from './bulletin.state';

type Answer = Decision<BulletinEvent>;

const refuse = (code: keyof typeof bulletinRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** Who writes and issues. */
export const bulletinWriters: readonly Role[] = ['commissionOffice'];

const needsWriter = (context: BulletinContext): Refusal | undefined => needsRole(context, ...bulletinWriters);

function needsStatus(state: BulletinState, ...wanted: readonly BulletinState['status'][]): Refusal | undefined {
  if (wanted.includes(state.status)) return undefined;
  if (state.status === 'none') return refuse('BulletinNotDrafted');
  if (state.status === 'issued') return refuse('BulletinIsIssued', { documentNumber: state.documentNumber ?? '' });
  if (state.status === 'dropped') return refuse('BulletinIsDropped');
  if (state.status === 'drafted') return refuse('BulletinNotSubmitted');
  return state.status === 'submitted' ? refuse('BulletinWithApprover') : refuse('BulletinIsApproved');
}

const needsPastMinute = ({ asOf }: BulletinPoint, { now }: BulletinContext): Refusal | undefined =>
  asOf > now ? refuse('BulletinMinuteAhead') : undefined;

function draft(command: DraftBulletin, state: BulletinState, context: BulletinContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsWriter(context);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return state.title === payload.title ? accept() : refuse('BulletinAlreadyDrafted');
  if (payload.title.trim() === '') return refuse('BulletinTitleMissing');
  return needsPastMinute(payload.point, context) ?? accept({ type: 'BulletinDrafted', schema: 1, payload });
}

function pin(command: PinBulletinFigures, state: BulletinState, context: BulletinContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsWriter(context) ?? needsStatus(state, 'drafted') ?? needsPastMinute(payload.point, context);
  if (refused !== undefined) return refused;
  if (sameJson(payload, { point: state.point, figures: state.figures })) return accept();
  return accept({ type: 'BulletinFiguresPinned', schema: 1, payload });
}

function setText(command: SetBulletinText, state: BulletinState, context: BulletinContext): Answer {
  const { type: _, ...payload } = command;
  const refused = needsWriter(context) ?? needsStatus(state, 'drafted');
  if (refused !== undefined) return refused;
  if (payload.title === state.title && payload.text === state.text) return accept();
  if (payload.title.trim() === '') return refuse('BulletinTitleMissing');
  return accept({ type: 'BulletinTextSet', schema: 1, payload });
}

function submit(state: BulletinState, context: BulletinContext): Answer {
  const refused = needsWriter(context);
  if (refused !== undefined) return refused;
  if (state.status === 'submitted') return accept();
  const unfit = needsStatus(state, 'drafted');
  if (unfit !== undefined) return unfit;
  return state.text.trim() === ''
    ? refuse('BulletinTextMissing')
    : accept({ type: 'BulletinSubmitted', schema: 1, payload: {} });
}

/** Whoever the plan names, unless his hand is in it. */
function needsApprover({ writers }: BulletinState, context: BulletinContext): Refusal | undefined {
  const self = actingPerson(context);
  const barred = needsRole(context, context.approver);
  if (barred !== undefined) return barred;
  return self !== undefined && writers.includes(self) ? refuse('BulletinIsYours') : undefined;
}

function sendBack({ reason }: ReturnBulletin, state: BulletinState, context: BulletinContext): Answer {
  const refused = needsApprover(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'drafted' && state.returnedFor === reason) return accept();
  const unfit = needsStatus(state, 'submitted') ?? needsReason(reason);
  return unfit ?? accept({ type: 'BulletinReturned', schema: 1, payload: { reason } });
}

function approve(state: BulletinState, context: BulletinContext): Answer {
  const refused = needsApprover(state, context);
  if (refused !== undefined) return refused;
  if (state.status === 'approved' && state.approvedBy === actingPerson(context)) return accept();
  return needsStatus(state, 'submitted') ?? accept({ type: 'BulletinApproved', schema: 1, payload: {} });
}

function issue(state: BulletinState, context: BulletinContext): Answer {
  const refused = needsWriter(context);
  if (refused !== undefined) return refused;
  if (state.status === 'issued') return accept();
  const unfit = needsStatus(state, 'approved');
  if (unfit !== undefined) return unfit;
  if (context.issuing === undefined) return refuse('BulletinNotDrafted');
  return accept({ type: 'BulletinIssued', schema: 1, payload: context.issuing });
}

function drop({ reason }: DropBulletin, state: BulletinState, context: BulletinContext): Answer {
  const refused = needsWriter(context);
  if (refused !== undefined) return refused;
  if (state.status === 'dropped' && state.droppedFor === reason) return accept();
  const unfit = needsStatus(state, 'drafted', 'submitted', 'approved') ?? needsReason(reason);
  return unfit ?? accept({ type: 'BulletinDropped', schema: 1, payload: { reason } });
}

function decide(command: BulletinCommand, state: BulletinState, context: BulletinContext): Answer {
  switch (command.type) {
    case 'DraftBulletin':
      return draft(command, state, context);
    case 'PinBulletinFigures':
      return pin(command, state, context);
    case 'SetBulletinText':
      return setText(command, state, context);
    case 'SubmitBulletin':
      return submit(state, context);
    case 'ReturnBulletin':
      return sendBack(command, state, context);
    case 'ApproveBulletin':
      return approve(state, context);
    case 'IssueBulletin':
      return issue(state, context);
    case 'DropBulletin':
      return drop(command, state, context);
    default:
      return assertNever(command);
  }
}

export const bulletinDecider: Decider<BulletinCommand, BulletinEvent, BulletinState, BulletinContext> = {
  category: 'bulletin',
  initial: noBulletin,
  decide,
  evolve: evolveBulletin,
};
