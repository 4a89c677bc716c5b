import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { caseId, clueId, localDate, type PersonId } from '../kernel';
import {
  after,
  approved,
  assigned,
  at,
  byClerk,
  byEngine,
  byLeader,
  byLi,
  bySecondLeader,
  bySupervisor,
  byWang,
  byZhang,
  classified,
  classify,
  endOf,
  letterSent,
  li,
  numbers2020,
  officers,
  propose,
  proposed,
  register,
  registered,
  stateAfter,
  story,
  verified,
  verifying,
  wang,
  zhang,
  zhao,
} from './clue.features';
import type { ClueCommand } from './clue.commands';
import { clueDecider } from './clue.decide';
import { clueSealed } from './clue.sealed';

const merge: ClueCommand = { type: 'MergeClue', into: clueId('k0'), grounds: '同一问题' };
const transfer: ClueCommand = {
  type: 'TransferClue',
  to: '市公安局',
  documentNumber: '移〔2017〕3号',
  grounds: '属其管辖',
};
const up: ClueCommand = { type: 'ForwardClueUp', grounds: '涉及本级主要负责人' };
const receipt: ClueCommand = { type: 'ReceiveClueReceipt', receipt: '回〔2017〕9号', occurredAt: at('2017-09-20') };
const close: ClueCommand = { type: 'CloseClue', grounds: '反映不实' };
const answer: ClueCommand = {
  type: 'AnswerTalkInquiry',
  answer: '说明材料',
  partyHeadOpinion: '情况属实',
  occurredAt: at('2017-09-20'),
};
const concludeInquiry: ClueCommand = { type: 'ConcludeTalkInquiry', outcome: 'clarified', paper: '结果报告' };
const recuseLi: ClueCommand = {
  type: 'RecuseClueOfficer',
  officer: li,
  ground: 'nearRelative',
  grounds: '系被反映人亲属',
};

const replace = (from = li, to = zhao): ClueCommand => ({
  type: 'ReplaceClueOfficer',
  from,
  to,
  grounds: '调离监察室',
});

describe('handing a clue over to a successor', () => {
  const under = (...acts: Parameters<typeof story>) => given(clueDecider, ...(story(...acts) as never[]));

  it('puts another in the place of one who leaves, among the officers and in the team, in one moment [R-096]', () => {
    const state = stateAfter(...verifying, [replace(), bySupervisor('2017-09-20')]);
    expect(state).toMatchObject({ officers: [zhao], verification: { team: [zhao, wang] } });
    expect(state.clocks.verification?.deadline).toEqual(stateAfter(...verifying).clocks.verification?.deadline);
  });

  it('has what the first has signed signed anew by the other', () => {
    const reported = verified.slice(0, -1);
    expect(stateAfter(...reported).verification?.signedBy).toEqual([li]);
    expect(stateAfter(...reported, [replace(), byLeader('2017-10-17')]).verification?.signedBy).toEqual([]);
  });

  it('is the act of whoever assigns, with grounds, and of nobody who leaves or takes over himself', () => {
    under(...verifying)
      .when(replace(), byLi('2017-09-20'))
      .thenRefused('Forbidden');
    under(...verifying)
      .when({ ...replace(), grounds: ' ' } as ClueCommand, bySupervisor('2017-09-20'))
      .thenRefused('CluePaperMissing');
  });

  it('checks the successor as whoever is assigned, and that the one is on it and the other is not [R-018]', () => {
    under(...verifying)
      .when(replace(zhao, li), bySupervisor('2017-09-20'))
      .thenRefused('ClueOfficerNotOnIt');
    under(...verifying)
      .when(replace(li, wang), bySupervisor('2017-09-20'))
      .thenRefused('ClueOfficerOnItAlready');
    const tied = officers.map((each) => (each.personId === zhao ? { ...each, declaredInterest: true } : each));
    under(...verifying)
      .when(replace(), bySupervisor('2017-09-20', { candidates: tied }))
      .thenRefused('ClueOfficerBarred');
  });
});

describe('registering a clue', () => {
  it('is done by a clerk on the day it is received or later, and starts the clock of the proposal [R-053, R-060]', () => {
    const state = stateAfter(registered);
    expect(state).toMatchObject({ status: 'registered', named: true, receivedAt: at('2017-09-04') });
    expect(state.clocks.proposal?.deadline.dueAt).toBe(endOf('2017-09-19'));
    given(clueDecider).when(register, byLi('2017-09-04')).thenRefused('Forbidden');
    given(clueDecider).when(register, byClerk('2017-09-03')).thenRefused('FactInFuture');
  });

  it('needs content, and of a real-name reporter both name and contact [R-055]', () => {
    const empty = { ...register, content: { ...register.content, summary: ' ' } };
    given(clueDecider).when(empty, byClerk('2017-09-04')).thenRefused('ClueContentMissing');
    const nameless = { ...register, reporter: { kind: 'realName' as const, name: '孙某', contact: '' } };
    given(clueDecider).when(nameless, byClerk('2017-09-04')).thenRefused('ClueReporterIncomplete');
    const { state } = given(clueDecider).when({ ...register, reporter: { kind: 'anonymous' } }, byClerk('2017-09-04'));
    expect(state).toMatchObject({ status: 'registered', named: false });
  });

  it('happens once, however often another body delivers it, also after it was settled [R-061]', () => {
    const delivered = { ...register, origin: { body: '市审计局', externalId: 'A-17' } };
    const bySystem = byEngine('2017-09-04');
    expect(given(clueDecider).when(delivered, bySystem).decision).toMatchObject({ accepted: true });
    after(registered).when(delivered, bySystem).thenHappens();
    after(registered, [transfer, bySupervisor('2017-09-08')])
      .when(delivered, bySystem)
      .thenHappens();
  });

  it('sends a report about the own head straight to the superior, with no clock here [R-019]', () => {
    const { state } = given(clueDecider).when(register, byClerk('2017-09-04', { aboutOwnHead: true }));
    expect(state).toMatchObject({ status: 'forwardedUp', forwardedBecause: 'ownHead', clocks: {} });
  });

  it('shows no notice clock of 2020 in a campaign of 2017, and shows it from that law on [R-102]', () => {
    expect(Object.keys(stateAfter(registered).clocks)).toEqual(['proposal']);
    const later = stateAfter([register, byClerk('2017-09-04', { numbers: numbers2020 })]);
    expect(later.clocks.acceptanceNotice?.deadline.dueAt).toBe(endOf('2017-09-25'));
  });

  it('runs no clock that no layer of policy knows', () =>
    expect(stateAfter([register, byClerk('2017-09-04', { numbers: {} })]).clocks).toEqual({}));

  it('keeps nothing sealed in its state [R-056]', () => {
    const state = JSON.stringify(stateAfter(...verified, [close, byLeader('2017-10-18')]));
    for (const word of ['孙某', '砂石场', '0733', '具有可查性', '核查报告', '核查方案', '反映不实']) {
      expect(state).not.toContain(word);
    }
    expect(stateAfter(registered).sealed).toEqual([{ event: 'ClueRegistered', position: 1 }]);
  });
});

describe('whose matter it is', () => {
  it('is settled by classifying; nothing is proposed before, and not on what belongs to others', () => {
    after(registered).when(propose('hold'), bySupervisor('2017-09-05')).thenRefused('ClueNotClassified');
    const elsewhere = { ...classify, jurisdiction: 'elsewhere' } as ClueCommand;
    const state = stateAfter(registered, [elsewhere, bySupervisor('2017-09-05')]);
    expect(state.clocks.forward?.deadline.dueAt).toBe(endOf('2017-09-12'));
    after(registered, [elsewhere, bySupervisor('2017-09-05')])
      .when(propose('hold'), bySupervisor('2017-09-06'))
      .thenRefused('ClueNotOursToHandle');
  });

  it('takes a transfer to an end only with a receipt [R-061]', () => {
    const sent = after(registered, [transfer, bySupervisor('2017-09-08')]);
    expect(sent.state).toMatchObject({ status: 'transferring', clocks: {} });
    expect(sent.when(receipt, byClerk('2017-09-20')).state).toMatchObject({ status: 'transferred' });
    sent.when(close, byLeader('2017-09-20')).thenRefused('ClueNotInThatStep');
    after(registered)
      .when({ ...transfer, to: '' } as ClueCommand, bySupervisor('2017-09-08'))
      .thenRefused('ClueAddresseeMissing');
  });

  it('lets whoever finds it above the own authority send it up [R-019]', () => {
    expect(after(...classified).when(up, bySupervisor('2017-09-08')).state).toMatchObject({
      status: 'forwardedUp',
      forwardedBecause: 'aboveAuthority',
    });
    after(...classified, [up, bySupervisor('2017-09-08')])
      .when(propose('hold'), bySupervisor('2017-09-09'))
      .thenRefused('ClueSettled');
  });

  it('keeps a repeat, read with the clue that is known [R-060]', () => {
    after(registered).when(merge, bySupervisor('2017-09-06')).thenRefused('ClueMergeTargetUnfit');
    const merged = after(registered).when(merge, bySupervisor('2017-09-06', { mergeTarget: 'fits' }));
    expect(merged.state).toMatchObject({ status: 'merged', mergedInto: 'k0', clocks: {} });
    const itself = { ...merge, into: clueId('k1') } as ClueCommand;
    after(registered)
      .when(itself, bySupervisor('2017-09-06', { mergeTarget: 'fits' }))
      .thenRefused('ClueMergeTargetUnfit');
  });
});

describe('the four ways', () => {
  it.each([
    ['talkInquiry', 'inquiry'],
    ['verification', 'verification'],
    ['hold', 'held'],
    ['close', 'closed'],
  ] as const)('proposed as %s and approved by another, a clue stands at %s', (way, status) => {
    expect(stateAfter(...proposed(way)).clocks).toEqual({
      approval: expect.objectContaining({ deadline: expect.objectContaining({ dueAt: endOf('2017-09-14') }) }),
    });
    expect(stateAfter(...approved(way)).status).toBe(status);
  });

  it('are never approved by who proposed them [R-018]', () => {
    const both = bySupervisor('2017-09-12', { roles: ['caseSupervisor', 'leader'] });
    after(...proposed('close'))
      .when({ type: 'ApproveClueDisposal', way: 'close' }, both)
      .thenRefused('ClueProposerCannotApprove');
    after(...proposed('close'))
      .when({ type: 'ApproveClueDisposal', way: 'hold' }, byLeader('2017-09-12'))
      .thenRefused('ClueWayChanged');
  });

  it('come back with a clock of its own when the approver returns them', () => {
    const state = stateAfter(...proposed('hold'), [
      { type: 'ReturnClueDisposal', grounds: '请先谈话函询' },
      byLeader('2017-09-13'),
    ]);
    expect(state.status).toBe('registered');
    expect(state.clocks.proposal?.deadline.dueAt).toBe(endOf('2017-09-28'));
  });

  it('hold until a day that policy allows, and are looked at again [R-060]', () => {
    const hold = (day?: string): ClueCommand => ({
      type: 'ApproveClueDisposal',
      way: 'hold',
      ...(day !== undefined && { reviewOn: localDate(day) }),
    });
    const waiting = after(...proposed('hold'));
    waiting.when(hold(), byLeader('2017-09-12')).thenRefused('ClueReviewDayMissing');
    waiting.when(hold('2017-09-12'), byLeader('2017-09-12')).thenRefused('ClueReviewDayNotAhead');
    waiting.when(hold('2018-03-13'), byLeader('2017-09-12')).thenRefused('ClueReviewDayTooLate');
    expect(waiting.when(hold('2018-03-12'), byLeader('2017-09-12')).state.clocks.review?.deadline.dueAt).toBe(
      endOf('2018-03-12'),
    );
    const heldOn = after(...approved('hold'));
    expect(
      heldOn.when({ type: 'HoldClueAgain', reviewOn: localDate('2018-02-20') }, byLeader('2017-12-20')).state.status,
    ).toBe('held');
    expect(heldOn.when(propose('verification'), bySupervisor('2017-12-20')).state).toMatchObject({
      status: 'proposed',
      clocks: { approval: expect.anything() as unknown },
    });
  });
});

describe('who works on a clue', () => {
  const assign = (...named: PersonId[]): ClueCommand => ({ type: 'AssignClue', officers: named });
  const context = (change: object) =>
    bySupervisor('2017-09-12', {
      candidates: officers.map((each) => (each.personId === li ? { ...each, ...change } : each)),
    });

  it.each([
    ['is posted in the unit concerned', { ofConcernedUnit: true }, 'sameUnit'],
    ['declared a person concerned as a relative', { declaredRelative: true }, 'declaredRelative'],
    ['declared an interest in who or what it concerns', { declaredInterest: true }, 'declaredInterest'],
  ] as const)('is nobody who %s [R-018]', (_, change, cause) =>
    after(...approved('verification'))
      .when(assign(li), context(change))
      .thenRefused('ClueOfficerBarred', { cause }),
  );

  it('is a case officer, not concerned and not recused [R-018]', () => {
    after(...approved('verification'))
      .when(assign(li), context({ officer: false }))
      .thenRefused('ClueOfficerUnknown');
    const named = [
      ...officers,
      { personId: zhang, officer: true, ofConcernedUnit: false, declaredRelative: false, declaredInterest: false },
    ];
    after(...approved('verification'))
      .when(assign(zhang), bySupervisor('2017-09-12', { candidates: named }))
      .thenRefused('ClueOfficerBarred', { cause: 'concerned' });
    after(...assigned('verification'), [recuseLi, byLi('2017-09-13')])
      .when(assign(li), bySupervisor('2017-09-14'))
      .thenRefused('ClueOfficerBarred', { cause: 'recused' });
  });

  it('leaves as soon as he is recused, and does nothing more in it', () => {
    const left = after(...verifying, [recuseLi, byLi('2017-09-18')]);
    expect(left.state).toMatchObject({ officers: [], recused: [li], verification: { team: [wang] } });
    left
      .when({ type: 'ReportClueVerification', outcome: 'close', report: '报告' }, byWang('2017-09-20'))
      .thenRefused('VerificationTeamTooSmall');
    left
      .when({ type: 'StartClueVerification', plan: '补充方案', team: [wang, zhao] }, byLi('2017-09-20'))
      .thenRefused('ClueActorBarred');
  });

  it('is never the person concerned, whatever his roles', () => {
    for (const act of [classify, propose('close'), merge, transfer, up, assign(li)]) {
      after(registered).when(act, byZhang('2017-09-06')).thenRefused('ClueActorBarred');
    }
    after(...proposed('close'))
      .when({ type: 'ApproveClueDisposal', way: 'close' }, byZhang('2017-09-12'))
      .thenRefused('ClueActorBarred');
  });

  it('is chased by a person at most once a day each [R-020]', () => {
    const chase: ClueCommand = { type: 'ChaseClue', grounds: '请抓紧办理' };
    const chased = after(...assigned('verification'), [chase, bySupervisor('2017-09-20')]);
    expect(chased.state.chases).toBe(1);
    chased.when(chase, bySupervisor('2017-09-20')).thenHappens();
    expect(chased.when(chase, bySupervisor('2017-09-21')).state.chases).toBe(2);
    after(...assigned('verification'))
      .when(chase, byLi('2017-09-20'))
      .thenRefused('Forbidden');
  });
});

describe('talk and inquiry', () => {
  it('asks a person concerned; the answer is due in 15 working days from service', () => {
    expect(stateAfter(...letterSent).clocks.answer?.deadline.dueAt).toBe(endOf('2017-10-10'));
    const other: ClueCommand = {
      type: 'OpenTalkInquiry',
      form: 'talk',
      person: wang,
      text: '提纲',
      occurredAt: at('2017-09-13'),
    };
    after(...assigned('talkInquiry'))
      .when(other, byLi('2017-09-13'))
      .thenRefused('InquiryPersonNotConcerned');
    after(...approved('talkInquiry'))
      .when({ ...other, person: zhang }, bySupervisor('2017-09-13'))
      .thenRefused('ClueNotAssigned');
  });

  it("carries the own party head's opinion, unless the person is that head", () => {
    const { partyHeadOpinion: _, ...bare } = answer as Extract<ClueCommand, { type: 'AnswerTalkInquiry' }>;
    after(...letterSent)
      .when(bare, byLi('2017-09-20'))
      .thenRefused('PartyHeadOpinionMissing');
    expect(after(...letterSent).when(bare, byLi('2017-09-20', { partyHeads: [zhang] })).decision.accepted).toBe(true);
    const answered = after(...letterSent).when(answer, byLi('2017-09-20'));
    expect(Object.keys(answered.state.clocks)).toEqual(['inquiryResult']);
    expect(answered.state.clocks.inquiryResult?.deadline.dueAt).toBe(endOf('2017-10-20'));
  });

  it('is concluded on paper once it is answered, and closed by somebody else', () => {
    after(...letterSent)
      .when(concludeInquiry, byLi('2017-09-14'))
      .thenRefused('InquiryNotAnswered');
    const concluded = after(...letterSent, [answer, byLi('2017-09-20')], [concludeInquiry, byLi('2017-09-25')]);
    expect(concluded.state).toMatchObject({ status: 'reported', clocks: {} });
    concluded
      .when(close, byLi('2017-09-26', { roles: ['caseOfficer', 'leader'] }))
      .thenRefused('ClueProposerCannotApprove');
    expect(concluded.when(close, byLeader('2017-09-26')).state).toMatchObject({ status: 'closed', clocks: {} });
  });

  it('may be followed by a second talk, or by a verification that is proposed and approved anew', () => {
    const outcome = (outcome: 'secondTalk' | 'verification'): ClueCommand =>
      ({ ...concludeInquiry, outcome }) as ClueCommand;
    const again = after(...letterSent, [answer, byLi('2017-09-20')], [outcome('secondTalk'), byLi('2017-09-25')]);
    const talk: ClueCommand = {
      type: 'OpenTalkInquiry',
      form: 'talk',
      person: zhang,
      text: '提纲',
      occurredAt: at('2017-09-26'),
    };
    expect(again.when(talk, byLi('2017-09-26')).state.inquiry).toEqual({
      form: 'talk',
      person: zhang,
      answered: false,
    });
    const onward = after(...letterSent, [answer, byLi('2017-09-20')], [outcome('verification'), byLi('2017-09-25')]);
    expect(onward.when(propose('verification'), byLi('2017-09-26')).state).toMatchObject({
      status: 'proposed',
      way: 'verification',
    });
  });
});

describe('preliminary verification', () => {
  it('has a plan and a team of two or more, and two months that may be extended once by one', () => {
    const alone: ClueCommand = { type: 'StartClueVerification', plan: '方案', team: [li] };
    after(...assigned('verification'))
      .when(alone, byLi('2017-09-15'))
      .thenRefused('VerificationTeamTooSmall');
    expect(stateAfter(...verifying).clocks.verification?.deadline.dueAt).toBe(endOf('2017-11-15'));
    const extend: ClueCommand = {
      type: 'ExtendClueVerification',
      by: { amount: 1, unit: 'months' },
      grounds: '情况复杂',
    };
    const extended = after(...verifying, [extend, byLeader('2017-11-10')]);
    expect(extended.state.clocks.verification?.deadline.dueAt).toBe(endOf('2017-12-15'));
    extended.when(extend, byLeader('2017-11-11')).thenRefused('VerificationNotExtendable');
    after(...verifying)
      .when(extend, byLi('2017-11-10'))
      .thenRefused('Forbidden');
  });

  it('ends when every member has signed the same report', () => {
    const report: ClueCommand = { type: 'ReportClueVerification', outcome: 'close', report: '核查报告' };
    const sign: ClueCommand = { type: 'SignClueVerification', outcome: 'close' };
    after(...verifying)
      .when(sign, byWang('2017-10-16'))
      .thenRefused('VerificationReportMissing');
    after(...verifying)
      .when(report, bySupervisor('2017-10-16'))
      .thenRefused('VerificationNotYours');
    const reported = after(...verifying, [report, byLi('2017-10-16')]);
    expect(reported.state).toMatchObject({
      status: 'verification',
      verification: { signedBy: [li], concluded: false },
    });
    reported.when(sign, byLi('2017-10-16')).thenHappens();
    reported
      .when({ ...sign, outcome: 'file' } as ClueCommand, byWang('2017-10-16'))
      .thenRefused('VerificationReportMissing');
    expect(reported.when(sign, byWang('2017-10-16')).state).toMatchObject({ status: 'reported', clocks: {} });
  });

  it('leads to no, one or many cases, linked by whoever keeps clues [R-063]', () => {
    const opened = (id: string): ClueCommand => ({ type: 'RecordCaseOpened', caseId: caseId(id) });
    const one = after(...verified, [opened('a1'), bySupervisor('2017-10-20')]);
    expect(one.state).toMatchObject({ status: 'filed', cases: ['a1'] });
    one.when(opened('a1'), bySupervisor('2017-10-21')).thenHappens();
    expect(one.when(opened('a2'), bySupervisor('2017-10-21')).state.cases).toEqual(['a1', 'a2']);
    after(registered).when(opened('a1'), bySupervisor('2017-09-20')).thenRefused('ClueNotInThatStep');
  });
});

describe('the reporter', () => {
  const inform = (about: 'acceptance' | 'result'): ClueCommand => ({
    type: 'InformClueReporter',
    about,
    by: 'phone',
    occurredAt: at('2017-09-20'),
  });

  it('is told of the result after the end, which is a clock only from 2020 on [R-057, R-102]', () => {
    expect(stateAfter(...approved('close')).clocks).toEqual({});
    after(...assigned('verification'))
      .when(inform('result'), byClerk('2017-09-20'))
      .thenRefused('ClueResultNotReached');
    const settled = after(...proposed('close'), [
      { type: 'ApproveClueDisposal', way: 'close' },
      byLeader('2017-09-12', { numbers: numbers2020 }),
    ]);
    expect(Object.keys(settled.state.clocks)).toEqual(['resultFeedback']);
    expect(settled.when(inform('result'), byClerk('2017-09-20')).state).toMatchObject({
      clocks: {},
      informed: ['result'],
    });
  });

  it('who gave no name is not looked for [R-056]', () => {
    const anonymous = { ...register, reporter: { kind: 'anonymous' as const } };
    after([anonymous, byClerk('2017-09-04')])
      .when(inform('acceptance'), byClerk('2017-09-20'))
      .thenRefused('ClueReporterNotNamed');
  });
});

describe('the engine', () => {
  const chase: ClueCommand = { type: 'SendClueReminder', kind: 'chase', clock: 'proposal', dueAt: endOf('2017-09-19') };

  it('reminds and chases by the clock, and does nothing else by itself [R-097]', () => {
    after(registered).when(chase, bySupervisor('2017-09-21')).thenRefused('EngineOnly');
    after(registered).when(chase, byEngine('2017-09-19')).thenRefused('NotDueYet');
    const chased = after(registered).when(chase, byEngine('2017-09-21'));
    expect(chased.state.clocks.proposal?.sent).toEqual(['chase']);
    after(registered, [chase, byEngine('2017-09-21')])
      .when(chase, byEngine('2017-09-22'))
      .thenHappens();
    after(registered)
      .when({ ...chase, dueAt: endOf('2017-09-18') } as ClueCommand, byEngine('2017-09-21'))
      .thenRefused('DueInstantMoved');
  });
});

describe('what is sealed', () => {
  it('covers who reported and every word about the matter in every event [R-055, R-056]', () => {
    const happened = [
      ...story(
        ...letterSent,
        [answer, byLi('2017-09-20')],
        [concludeInquiry, byLi('2017-09-25')],
        [close, byLeader('2017-09-26')],
      ),
      ...story(...verified),
      ...story(registered, [transfer, bySupervisor('2017-09-08')]),
      ...story(registered, [up, bySupervisor('2017-09-08')]),
      ...story(...assigned('verification'), [recuseLi, byLi('2017-09-13')]),
    ].map((each) => ('event' in each ? each.event : each));
    for (const { type, payload } of happened) {
      const hidden = (clueSealed[type] ?? []).map(({ path }) => path[0]);
      const open = Object.entries(payload).filter(([name]) => !hidden.includes(name));
      const words = JSON.stringify(open);
      for (const word of ['孙某', '砂石场', '说明', '报告', '方案', '可查', '管辖', '亲属', '不实']) {
        expect({ type, words }).toEqual({ type, words: expect.not.stringContaining(word) as unknown });
      }
    }
  });
});

describe('any story of a clue', () => {
  const second = bySecondLeader('2017-10-20');
  const contexts = [
    byClerk('2017-10-18'),
    bySupervisor('2017-10-18', { mergeTarget: 'fits' }),
    byLeader('2017-10-19'),
    second,
    byLi('2017-10-20'),
    byWang('2017-10-20'),
    byEngine('2017-12-20'),
  ];
  const commands: ClueCommand[] = [
    register,
    classify,
    ...(['talkInquiry', 'verification', 'hold', 'close'] as const).flatMap((way): ClueCommand[] => [
      propose(way),
      { type: 'ApproveClueDisposal', way, reviewOn: localDate('2017-12-20') },
    ]),
    { type: 'ReturnClueDisposal', grounds: '再议' },
    { type: 'AssignClue', officers: [li] },
    { type: 'ChaseClue', grounds: '催' },
    replace(),
    { type: 'RecuseClueOfficer', officer: zhao, ground: 'other', grounds: '曾任同事' },
    { type: 'OpenTalkInquiry', form: 'letter', person: zhang, text: '函', occurredAt: at('2017-09-13') },
    answer,
    concludeInquiry,
    { type: 'StartClueVerification', plan: '方案', team: [li, wang] },
    // What only a few stories come to is drawn more often.
    ...Array.from({ length: 3 }, () => [
      concludeInquiry,
      { type: 'SignClueVerification', outcome: 'file' } as const,
    ]).flat(),
    { type: 'StartClueVerification', plan: '方案', team: [li, wang] },
    { type: 'ReportClueVerification', outcome: 'file', report: '报告' },
    { type: 'SignClueVerification', outcome: 'file' },
    { type: 'ExtendClueVerification', by: { amount: 1, unit: 'months' }, grounds: '复杂' },
    { type: 'RecordCaseOpened', caseId: caseId('a1') },
    merge,
    transfer,
    receipt,
    up,
    close,
    { type: 'HoldClueAgain', reviewOn: localDate('2018-01-20') },
    { type: 'InformClueReporter', about: 'acceptance', by: 'phone', occurredAt: at('2017-09-20') },
    { type: 'SendClueReminder', kind: 'chase', clock: 'proposal', dueAt: endOf('2017-09-19') },
    { type: 'RederiveClueClocks' },
  ];
  const begun = (...acts: Parameters<typeof story>): readonly never[] =>
    story(...acts).map((each) => ('event' in each ? each.event : each)) as never[];
  checkDecider(clueDecider, {
    commands,
    contexts,
    beginnings: [
      begun(),
      begun(registered),
      begun(...classified),
      begun(...assigned('talkInquiry')),
      begun(...assigned('verification')),
      begun(...verifying),
      begun(...verified.slice(0, -1)),
      begun(...proposed('hold')),
      begun(...approved('hold')),
      begun(...letterSent),
      begun(...letterSent, [answer, byLi('2017-09-21')]),
      begun(...verified),
      begun(...proposed('close')),
    ],
    steps: 40,
    reaches: [
      'ClueRegistered',
      'ClueClassified',
      'ClueDisposalProposed',
      'ClueDisposalReturned',
      'ClueDisposalApproved',
      'ClueAssigned',
      'ClueOfficerRecused',
      'ClueOfficerReplaced',
      'ClueChased',
      'ClueReminderSent',
      'TalkInquiryOpened',
      'TalkInquiryAnswered',
      'TalkInquiryConcluded',
      'ClueVerificationStarted',
      'ClueVerificationReported',
      'ClueVerificationReportSigned',
      'ClueVerificationConcluded',
      'ClueTransferred',
      'ClueTransferReceived',
      'ClueForwardedUp',
      'ClueMerged',
      'ClueHeld',
      'ClueClosed',
      'ClueReporterInformed',
    ],
  });
});
