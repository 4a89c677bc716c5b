import { localDateOf, type DocumentNumberEvent, type EscalationEvent, type EscalationStopped } from '@taizhang/domain';
import { shortTime } from '../dates';
import { compose, label, type LabelText } from '../label';
import { roleLabel } from '../roles';
import type { Sentences } from './sentence.types';

const stops: Readonly<Record<EscalationStopped['payload']['reason'], LabelText>> = {
  dutyMet: label('已办', 'it was done'),
  extended: label('已延期', 'it was extended'),
  referred: label('已移送', 'it was referred'),
  campaignWoundUp: label('专项收官', 'the campaign was wound up'),
};
export const stopLabel = (reason: EscalationStopped['payload']['reason']): LabelText => stops[reason];

export const escalationSentences: Sentences<EscalationEvent | DocumentNumberEvent> = {
  EscalationOpened: ({ overdueSince, outstanding }, words) =>
    compose(
      label('{subject}逾期（{since} 起），尚欠 {left}', '{subject} is overdue since {since}, {left} still owed'),
      {
        subject: words.subject,
        since: localDateOf(overdueSince),
        left: outstanding,
      },
    ),
  RungFired: ({ act, outstanding }, words) =>
    compose(label('{act}已发：{subject}，尚欠 {left}', '{act} sent: {subject}, {left} still owed'), {
      act: words.act(act),
      subject: words.subject,
      left: outstanding,
    }),
  RungDrafted: ({ act, approver }, words) =>
    compose(label('{act}拟办：{subject}，待{approver}签', '{act} drafted: {subject}, for the {approver} to sign'), {
      act: words.act(act),
      subject: words.subject,
      approver: roleLabel(approver),
    }),
  RungSigned: ({ act, signer, documentNumber }, words) =>
    compose(label('{act}签发：{subject}，{number}，{signer}', '{act} signed: {subject}, {number}, by {signer}'), {
      act: words.act(act),
      subject: words.subject,
      number: documentNumber,
      signer: words.person(signer),
    }),
  RungDeclined: ({ level, reason }, words) =>
    compose(label('第 {level} 级不予签发：{subject}：{reason}', 'Level {level} declined: {subject}: {reason}'), {
      level,
      subject: words.subject,
      reason,
    }),
  RungHeld: ({ level, reason }, words) =>
    compose(label('第 {level} 级暂缓：{subject}：{reason}', 'Level {level} held: {subject}: {reason}'), {
      level,
      subject: words.subject,
      reason,
    }),
  RungReleased: ({ level }, words) =>
    compose(label('第 {level} 级放行：{subject}', 'Level {level} released: {subject}'), {
      level,
      subject: words.subject,
    }),
  DocumentNumberIssued: ({ documentNumber }) =>
    compose(label('编发文号 {number}', 'Document number {number} issued'), { number: documentNumber }),
  RungSkipped: ({ level, reason }, words) =>
    compose(label('第 {level} 级略过：{subject}：{reason}', 'Level {level} skipped: {subject}: {reason}'), {
      level,
      subject: words.subject,
      reason,
    }),
  RungCorrected: ({ level, reason }, words) =>
    compose(label('第 {level} 级更正：{subject}：{reason}', 'Level {level} corrected: {subject}: {reason}'), {
      level,
      subject: words.subject,
      reason,
    }),
  RungsRederived: ({ rungs }, words) =>
    compose(
      label(
        '{subject}：按新公布的日历重排，{first} 起',
        '{subject}: dates counted again by the new calendar, from {first}',
      ),
      {
        subject: words.subject,
        first: rungs[0] ? shortTime(rungs[0].dueAt) : '',
      },
    ),
  EscalationStopped: ({ reason }, words) =>
    compose(label('督办停止：{subject}，{reason}', 'Escalation stopped: {subject}, {reason}'), {
      subject: words.subject,
      reason: stops[reason],
    }),
};
