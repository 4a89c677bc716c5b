import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { at } from '../kernel/acting.features';
import { returnAgenda, returnIsLate } from './return.agenda';
import type { KeepDifference, ReturnCommand } from './return.commands';
import { returnDecider } from './return.decide';
import type { ReturnEvent } from './return.events';
import {
  contextFor,
  computed,
  draft,
  drafted,
  holding,
  key,
  nothing,
  obligation,
  received,
  right,
  sent,
  signed,
  wrong,
} from './return.features';
import { returnOfStream, returnStream } from './return.stream';

const told = (...events: readonly ReturnEvent[]) => given(returnDecider, ...events);
const coordinator = holding('coordinator');
const head = holding('unitHead');
const keep: KeepDifference = {
  type: 'KeepDifference',
  row: 'handedIn',
  column: 'sectionTimes',
  typed: 21,
  computed: 22,
  reason: '1 人次 6 月 25 日补录，属上期',
};
const sign: ReturnCommand = { type: 'SignReturn' };
const zero: ReturnCommand = { type: 'SignZeroReturn', key };
const amend: ReturnCommand = { type: 'AmendReturn', reason: '漏报 1 人次' };

describe('filling in a return', () => {
  it('is done by the coordinator of a unit that owes it [R-080]', () => {
    told().when(draft(right), coordinator).thenHappens(drafted(right));
    told().when(draft(right), head).thenRefused('Forbidden');
    told()
      .when(draft(right), contextFor(computed, { owed: false })('coordinator'))
      .thenRefused('ReturnNotOwed');
  });

  it('may be done again until it is signed', () => {
    told(drafted(wrong)).when(draft(right), coordinator).thenHappens(drafted(right));
    told(drafted(right)).when(draft(right), coordinator).thenHappens();
    told(drafted(right), signed).when(draft(wrong), coordinator).thenRefused('ReturnAlreadySigned');
  });

  it('takes cells of the table, each once, with numbers where it counts [R-082]', () => {
    const cell = { row: 'handedIn', column: 'sectionTimes', value: 1 };
    told()
      .when(draft([{ ...cell, column: 'x' }]), coordinator)
      .thenRefused('ReturnCellUnknown');
    told()
      .when(draft([cell, cell]), coordinator)
      .thenRefused('ReturnCellUnknown');
    for (const value of ['21', -1, 1.5]) {
      told()
        .when(draft([{ ...cell, value }]), coordinator)
        .thenRefused('ReturnCellInvalid');
    }
  });
});

describe('a difference from what the log yields', () => {
  it('is corrected, or kept with a reason, before the return is signed [R-083]', () => {
    told(drafted(wrong)).when(sign, head).thenRefused('ReturnDifferencesOpen', { count: 1 });
    const { type: _, ...payload } = keep;
    const kept: ReturnEvent = { type: 'DifferenceKept', schema: 1, payload };
    told(drafted(wrong)).when(keep, coordinator).thenHappens(kept);
    told(drafted(wrong), kept).when(sign, head).thenHappens(signed);
    told(drafted(wrong), drafted(right)).when(sign, head).thenHappens(signed);
    told(drafted(wrong))
      .when({ ...keep, reason: ' ' }, coordinator)
      .thenRefused('ReasonMissing');
  });

  it('is open again when either side has changed since it was kept', () => {
    const { type: _, ...payload } = { ...keep, computed: 23 };
    const older: ReturnEvent = { type: 'DifferenceKept', schema: 1, payload };
    told(drafted(wrong), older).when(sign, head).thenRefused('ReturnDifferencesOpen');
    told(drafted(wrong))
      .when({ ...keep, computed: 23 }, coordinator)
      .thenRefused('ReturnDifferenceUnknown');
  });
});

describe('signing a return', () => {
  it('is done by the head of the unit, never by whoever filled it in', () => {
    told(drafted(right)).when(sign, coordinator).thenRefused('Forbidden');
    const both = holding('coordinator', 'unitHead');
    told().when(draft(right), both).thenHappens(drafted(right));
    const filler = { ...head, actor: { kind: 'person', personId: 'the-filler' } } as typeof head;
    const state = { ...told(drafted(right)).state, filledBy: 'the-filler' } as never;
    expect(returnDecider.decide(sign, state, filler)).toMatchObject({ rejection: { code: 'ReturnFillerMayNotSign' } });
  });

  it('is done for the issuing body by whom the plan names, and not by the head of a unit [R-084]', () => {
    const signers = ['partySecretary'] as const;
    told(drafted(right))
      .when(sign, { ...head, signers })
      .thenRefused('Forbidden');
    told(drafted(right))
      .when(sign, { ...holding('partySecretary'), signers })
      .thenHappens(signed);
  });

  it('is refused while a cell is blank: a blank is not a zero', () => {
    told(drafted(right.slice(1)))
      .when(sign, head)
      .thenRefused('ReturnIncomplete', { count: 1 });
    told().when(sign, head).thenRefused('ReturnNotDrafted');
  });
});

describe('a zero return', () => {
  it('is an act of its own by the head of the unit, and refused while the log says otherwise', () => {
    const empty = contextFor(nothing)('unitHead');
    told()
      .when(zero, empty)
      .thenHappens({ type: 'ZeroReturnSigned', schema: 1, payload: { ...key, table: 't0', version: 1 } });
    expect(told().when(zero, empty).state).toMatchObject({ status: 'signed', zero: true });
    told().when(zero, head).thenRefused('ReturnNotZero', { count: 3 });
    told().when(zero, contextFor(nothing)('coordinator')).thenRefused('Forbidden');
  });
});

describe('a signed return', () => {
  it('is sent by the unit and received by whom it is owed to [R-080]', () => {
    told(drafted(right)).when({ type: 'SendReturn' }, coordinator).thenRefused('ReturnNotSigned');
    told(drafted(right), signed).when({ type: 'SendReturn' }, coordinator).thenHappens(sent);
    told(drafted(right), signed)
      .when({ type: 'ReceiveReturn' }, holding('disciplineGroup'))
      .thenRefused('ReturnNotSent');
    told(drafted(right), signed, sent).when({ type: 'ReceiveReturn' }, coordinator).thenRefused('Forbidden');
    told(drafted(right), signed, sent)
      .when({ type: 'ReceiveReturn' }, holding('disciplineGroup'))
      .thenHappens(received);
  });

  it('is amended with a reason, and the old version stays to be read [R-081]', () => {
    told(drafted(right)).when(amend, coordinator).thenRefused('ReturnNotSigned');
    const { state } = told(drafted(right), signed, sent).when(amend, coordinator);
    expect(state).toMatchObject({
      status: 'drafted',
      version: 2,
      superseded: [{ version: 1, cells: right, reason: '漏报 1 人次', sentBack: false }],
    });
    expect(state.sent).toBeUndefined();
  });

  it('is sent back by its receiver alone, with what is wrong, and is filled in again [R-081]', () => {
    const back: ReturnCommand = { type: 'SendReturnBack', reason: '未盖章' };
    const office = holding('disciplineGroup');
    told(drafted(right), signed).when(back, office).thenRefused('ReturnNotSent');
    told(drafted(right), signed, sent).when(back, coordinator).thenRefused('Forbidden');
    told(drafted(right), signed, sent)
      .when({ ...back, reason: ' ' }, office)
      .thenRefused('ReasonMissing');
    told(drafted(right), signed, sent, received).when(back, office).thenRefused('ReturnNotSent');
    const { state } = told(drafted(right), signed, sent).when(back, office);
    expect(state).toMatchObject({ status: 'drafted', version: 2, superseded: [{ reason: '未盖章', sentBack: true }] });
  });
});

describe('what is owed for a return', () => {
  const deadline = { dueAt: at('2015-06-26'), provisional: false };
  const owes = (...events: readonly ReturnEvent[]) =>
    returnAgenda(told(...events).state, { unitId: key.unitId, obligation, deadline }).map(({ act, owner }) => [
      act,
      owner?.role,
    ]);

  it('goes from the coordinator to the head of the unit to the receiver', () => {
    expect(owes()).toEqual([['fillReturn', 'coordinator']]);
    expect(owes(drafted(right))).toEqual([
      ['fillReturn', 'coordinator'],
      ['signReturn', 'unitHead'],
    ]);
    expect(owes(drafted(right), signed)).toEqual([['sendReturn', 'coordinator']]);
    expect(owes(drafted(right), signed, sent)).toEqual([['receiveReturn', 'disciplineGroup']]);
    expect(owes(drafted(right), signed, sent, received)).toEqual([]);
    expect(returnAgenda(told().state, { unitId: key.unitId, obligation })).toEqual([]);
  });

  it('is late when it was sent after its day, or is not sent and the day is over [R-081]', () => {
    const sentAt = (day: string) => ({ firstSentAt: at(day, '09:00') });
    expect(returnIsLate({}, deadline, at('2015-06-25', '23:00'))).toBe(false);
    expect(returnIsLate({}, deadline, at('2015-06-26'))).toBe(true);
    expect(returnIsLate(sentAt('2015-06-25'), deadline, at('2015-06-29'))).toBe(false);
    expect(returnIsLate(sentAt('2015-06-27'), deadline, at('2015-06-29'))).toBe(true);
  });
});

describe('the stream of a return', () => {
  it('names campaign, unit, obligation and period', () => {
    expect(returnStream(key)).toBe('return/c-2015/u-bureau/statistics/once');
    expect(returnOfStream(returnStream(key))).toEqual(key);
  });
});

describe('any story of a return', () => {
  checkDecider(returnDecider, {
    commands: [
      draft(right),
      draft(wrong),
      keep,
      sign,
      zero,
      { type: 'SendReturn' },
      { type: 'ReceiveReturn' },
      amend,
      { type: 'SendReturnBack', reason: '未盖章' },
    ],
    contexts: [coordinator, head, holding('disciplineGroup'), contextFor(nothing)('unitHead')],
    reaches: [
      'ReturnDrafted',
      'DifferenceKept',
      'ReturnSigned',
      'ZeroReturnSigned',
      'ReturnSent',
      'ReturnReceived',
      'ReturnAmended',
      'ReturnSentBack',
    ],
  });
});
