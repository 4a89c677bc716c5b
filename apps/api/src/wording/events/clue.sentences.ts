import { lastDayOf, type ClueEvent } from '@taizhang/domain';
import { clueChannel, clueClockLabel, clueWayLabel, inquiryForm, inquiryOutcome, verificationOutcome } from '../clues';
import { compose, joined, label, same } from '../label';
import type { Sentences } from './sentence.types';

/** What happened to a clue. No sentence says what it is about or who reported it. */
export const clueSentences: Sentences<ClueEvent> = {
  ClueRegistered: ({ channel, named }) =>
    compose(label('登记问题线索（{channel}，{named}）', 'A clue is registered ({channel}, {named})'), {
      channel: clueChannel(channel),
      named: named ? label('实名', 'real name') : label('匿名', 'anonymous'),
    }),
  ClueClassified: ({ jurisdiction }) =>
    ({
      own: label('线索已分类，属本级管辖', 'The clue is classified: a matter of this level'),
      elsewhere: label('线索已分类，属其他机关管辖', 'The clue is classified: a matter of another body'),
      superior: label('线索已分类，属上级管辖', 'The clue is classified: a matter of a superior'),
    })[jurisdiction],
  ClueDisposalProposed: ({ way }) =>
    compose(label('提出处置意见：{way}', 'A way is proposed: {way}'), { way: clueWayLabel(way) }),
  ClueDisposalReturned: () => label('处置意见退回重提', 'The proposal goes back'),
  ClueDisposalApproved: ({ way }) =>
    compose(label('批准处置意见：{way}', 'The way is approved: {way}'), { way: clueWayLabel(way) }),
  ClueAssigned: ({ officers }, words) =>
    compose(label('交{officers}承办', 'Assigned to {officers}'), {
      officers: joined(officers.map((id) => same(words.person(id)))),
    }),
  ClueOfficerRecused: ({ officer }, words) =>
    compose(label('{name}回避', '{name} is recused'), { name: words.person(officer) }),
  ClueOfficerReplaced: ({ from, to }, words) =>
    compose(label('{from}移交{to}承办', '{from} hands it over to {to}'), {
      from: words.person(from),
      to: words.person(to),
    }),
  ClueChased: () => label('督办', 'The clue is chased'),
  ClueReminderSent: ({ kind, clock, dueAt }) =>
    compose(
      kind === 'remind'
        ? label('提醒：{clock}，{due} 前', 'Reminder: {clock}, by {due}')
        : label('催办：{clock}已于 {due} 到期', 'Chase: {clock} was due by {due}'),
      { clock: clueClockLabel(clock), due: lastDayOf(dueAt) },
    ),
  ClueReminderSkipped: ({ clock }) =>
    compose(label('{clock}的提醒已过时，不再发出', 'The reminder of “{clock}” came too late and is not sent'), {
      clock: clueClockLabel(clock),
    }),
  ClueClockRederived: ({ clock, deadline, previousDueAt }) =>
    compose(
      label('{clock}期限按新公布的日历重算：{from} → {to}', '{clock} counted again by the new calendar: {from} → {to}'),
      { clock: clueClockLabel(clock), from: lastDayOf(previousDueAt), to: lastDayOf(deadline.dueAt) },
    ),
  TalkInquiryOpened: ({ form }) => compose(label('已{form}', 'Done: {form}'), { form: inquiryForm(form) }),
  TalkInquiryAnswered: () => label('收到函询回复', 'The letter is answered'),
  TalkInquiryConcluded: ({ outcome }) =>
    compose(label('谈话函询了结：{outcome}', 'The inquiry is concluded: {outcome}'), {
      outcome: inquiryOutcome(outcome),
    }),
  ClueVerificationStarted: ({ team }, words) =>
    compose(label('开始初步核实，核查组：{team}', 'The verification starts, by {team}'), {
      team: joined(team.map((id) => same(words.person(id)))),
    }),
  ClueVerificationExtended: ({ deadline, previousDueAt }) =>
    compose(label('初步核实延长：{from} → {to}', 'The verification is extended: {from} → {to}'), {
      from: lastDayOf(previousDueAt),
      to: lastDayOf(deadline.dueAt),
    }),
  ClueVerificationReported: ({ outcome }) =>
    compose(label('提交核查报告：{outcome}', 'The report is submitted: {outcome}'), {
      outcome: verificationOutcome(outcome),
    }),
  ClueVerificationReportSigned: ({ member }, words) =>
    compose(label('{name}在核查报告上签名', '{name} signs the report'), { name: words.person(member) }),
  ClueVerificationConcluded: ({ outcome }) =>
    compose(
      label('核查组全体签名，初步核实结束：{outcome}', 'Every member has signed; the verification ends: {outcome}'),
      {
        outcome: verificationOutcome(outcome),
      },
    ),
  ClueTransferred: ({ to }) => compose(label('转送{to}', 'Forwarded to {to}'), { to }),
  ClueTransferReceived: ({ receipt }) => compose(label('收到回执 {receipt}', 'Receipt {receipt}'), { receipt }),
  ClueForwardedUp: () => label('上报上级', 'Sent up to the superior'),
  ClueMerged: () => label('并入已有线索办理', 'Read together with a clue that is known'),
  ClueHeld: ({ clocks }) =>
    compose(label('暂存待查，{day} 再行研判', 'On hold until {day}'), {
      day: clocks.review ? lastDayOf(clocks.review.dueAt) : '',
    }),
  ClueClosed: () => label('予以了结', 'Closed'),
  CaseOpenedFromClue: () => label('据此立案', 'A case is filed from it'),
  ClueReporterInformed: ({ about }) =>
    about === 'acceptance'
      ? label('已告知受理', 'The reporter was told of the acceptance')
      : label('已反馈结果', 'The reporter was told of the result'),
};
