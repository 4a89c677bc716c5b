import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { appointmentId, handoverId, personId, streamName, unitId } from '../kernel';
import { at, by } from '../kernel/acting.features';
import type { Role } from '../plan/plan.types';
import type { PrepareHandover } from './handover.commands';
import type { HandoverContext } from './handover.context';
import { handoverDecider } from './handover.decide';
import type { HandoverEvent, HandoverList } from './handover.events';

const [liu, zhou] = [personId('p-liu'), personId('p-zhou')];
const list: HandoverList = {
  appointments: [{ appointmentId: appointmentId('a-1'), role: 'coordinator' }],
  problems: [streamName('problem', 'c-1', 'u-bureau', 'x1')],
  handIns: [],
};
const prepare: PrepareHandover = {
  type: 'PrepareHandover',
  handoverId: handoverId('h-1'),
  fromId: liu,
  toId: zhou,
  unitId: unitId('u-bureau'),
};
const acting = (over: Partial<HandoverContext> = {}, ...roles: readonly Role[]): HandoverContext => ({
  ...by(at('2017-09-10', '09:00'), ...roles),
  ...{ list, receiverIsNear: true, otherOpen: false },
  ...over,
});
const as = (who: typeof liu, over: Partial<HandoverContext> = {}): HandoverContext =>
  acting({ actor: { kind: 'person', personId: who }, ...over });
const head = acting({}, 'unitHead');
const { type: _, ...payload } = prepare;
const prepared: HandoverEvent = { type: 'HandoverPrepared', schema: 1, payload: { ...payload, list } };
const approved: HandoverEvent = { type: 'HandoverApproved', schema: 1, payload: {} };
const signed = (who: 'from' | 'to'): HandoverEvent => ({ type: 'HandoverSigned', schema: 1, payload: { as: who } });
const completed: HandoverEvent = { type: 'HandoverCompleted', schema: 1, payload: {} };
const [sign, approve] = [{ type: 'SignHandover' } as const, { type: 'ApproveHandover' } as const];

describe('a handover (R-096)', () => {
  it('is prepared by whoever hands over, or by the head, who thereby approves it', () => {
    given(handoverDecider).when(prepare, as(liu)).thenHappens(prepared);
    given(handoverDecider).when(prepare, head).thenHappens(prepared, approved);
    given(handoverDecider).when(prepare, as(zhou)).thenRefused('HandoverNotYours');
  });

  it('has something to pass, to somebody else who is near, on one sheet at a time', () => {
    const fresh = given(handoverDecider);
    fresh.when({ ...prepare, toId: liu }, as(liu)).thenRefused('HandoverToOneself');
    fresh.when(prepare, as(liu, { receiverIsNear: false })).thenRefused('HandoverReceiverNotInUnit');
    fresh.when(prepare, as(liu, { otherOpen: true })).thenRefused('HandoverAlreadyOpen');
    const nothing = { appointments: [], problems: [], handIns: [] };
    fresh.when(prepare, as(liu, { list: nothing })).thenRefused('NothingToHandOver');
  });

  it('passes everything in the moment in which the last of three has put his hand to it', () => {
    given(handoverDecider, prepared).when(sign, as(liu)).thenHappens(signed('from'));
    given(handoverDecider, prepared, signed('from')).when(sign, as(zhou)).thenHappens(signed('to'));
    given(handoverDecider, prepared, approved, signed('from'))
      .when(sign, as(zhou))
      .thenHappens(signed('to'), completed);
    given(handoverDecider, prepared, signed('from'), signed('to')).when(approve, head).thenHappens(approved, completed);
  });

  it('is approved by a third person, and a headship by somebody above (R-018)', () => {
    const waiting = given(handoverDecider, prepared);
    for (const one of [liu, zhou]) {
      waiting.when(approve, { ...as(one), roles: ['unitHead'] }).thenRefused('HandoverNotYoursToApprove');
    }
    const headship: HandoverList = {
      ...list,
      appointments: [{ appointmentId: appointmentId('a-2'), role: 'unitHead' }],
    };
    const ofHead = given(handoverDecider, {
      ...prepared,
      payload: { ...payload, list: headship },
    } as HandoverEvent);
    ofHead.when(approve, acting({ list: headship }, 'unitDeputy')).thenRefused('HandoverNotYoursToApprove');
    ofHead.when(approve, acting({ list: headship }, 'commissionOffice')).thenHappens(approved);
  });

  it('is not signed once what would pass has changed: nothing falls between two people', () => {
    const more = { ...list, problems: [] };
    given(handoverDecider, prepared)
      .when(sign, as(liu, { list: more }))
      .thenRefused('HandoverListChanged');
    given(handoverDecider, prepared, signed('from'), signed('to'))
      .when(approve, { ...head, list: more })
      .thenRefused('HandoverListChanged');
  });

  it('is withdrawn with a reason, and over once it is completed', () => {
    const withdraw = { type: 'WithdrawHandover', reason: '名单有变' } as const;
    given(handoverDecider, prepared)
      .when(withdraw, as(zhou))
      .thenHappens({ type: 'HandoverWithdrawn', schema: 1, payload: { reason: '名单有变' } });
    given(handoverDecider, prepared, approved, signed('from'), signed('to'), completed)
      .when(withdraw, as(zhou))
      .thenRefused('HandoverIsOver');
    given(handoverDecider).when(sign, as(liu)).thenRefused('HandoverNotYours');
  });
});

describe('any story of a handover', () => {
  checkDecider(handoverDecider, {
    commands: [prepare, approve, sign, { type: 'WithdrawHandover', reason: '名单有变' }],
    contexts: [as(liu), as(zhou), head],
    steps: 14,
    reaches: ['HandoverPrepared', 'HandoverApproved', 'HandoverSigned', 'HandoverWithdrawn'],
  });
});
