import { lastDayOf, type WithdrawalEvent, type WithdrawalReported } from '@taizhang/domain';
import { wanYuan } from '../business-items';
import { compose, label, type LabelText } from '../label';
import type { Sentences } from './sentence.types';

const manners: Readonly<Record<WithdrawalReported['payload']['how'], LabelText>> = {
  transfer: label('转让', 'transfer'),
  cancellation: label('注销', 'cancellation'),
  resignation: label('辞去', 'resignation'),
  dissolution: label('解散', 'dissolution'),
  unstated: label('方式未填', 'manner not stated'),
};
export const withdrawalManner = (how: WithdrawalReported['payload']['how']): LabelText => manners[how];

const findings = {
  nominal: label('明退实不退', 'nominal only'),
  overpriced: label('转让价明显偏高', 'price clearly above the market'),
} as const;
export const shamFinding = (finding: keyof typeof findings): LabelText => findings[finding];

export const withdrawalSentences: Sentences<WithdrawalEvent> = {
  WithdrawalOwed: ({ item, deadline }, words) =>
    compose(label('{name}须退出（{sector}），{due} 前', '{name} must withdraw ({sector}) by {due}'), {
      name: words.subject,
      sector: words.sector(item.sector),
      due: lastDayOf(deadline.dueAt),
    }),
  WithdrawalDateAgreed: ({ agreedOn, reason }, words) =>
    compose(label('{name}约定 {on} 退出：{reason}', '{name} agrees to withdraw on {on}: {reason}'), {
      name: words.subject,
      on: agreedOn,
      reason,
    }),
  WithdrawalReminderSent: ({ reminder }, words) =>
    compose(label('已提醒{name}：距退出期限 {days} 个工作日', '{name} was reminded: {days} working days left'), {
      name: words.subject,
      days: reminder,
    }),
  WithdrawalReminderSkipped: ({ reminder }, words) =>
    compose(
      label(
        '未再提醒{name}：原定期限前 {days} 个工作日的提醒已过时',
        '{name} was not reminded: the reminder {days} working days ahead came too late',
      ),
      { name: words.subject, days: reminder },
    ),
  WithdrawalReported: ({ how, priceFen }, words) =>
    // A declaration says only that he has left, and when.
    how === 'unstated'
      ? compose(label('{name}已于申报前退出', '{name} had withdrawn before declaring'), { name: words.subject })
      : compose(label('{name}完成退出（{how}，{price} 万元）', '{name} has withdrawn ({how}, {price} ×10,000 yuan)'), {
          name: words.subject,
          how: manners[how],
          price: wanYuan(priceFen),
        }),
  WithdrawalConfirmed: (_, words) =>
    compose(label('{name}的退出经核实确认', 'The withdrawal of {name} is confirmed'), { name: words.subject }),
  WithdrawalDoubted: ({ reason }, words) =>
    compose(label('{name}的退出存疑：{reason}', 'The withdrawal of {name} is doubted: {reason}'), {
      name: words.subject,
      reason,
    }),
  ShamWithdrawalFound: ({ finding, detail }, words) =>
    compose(label('查明{name}{finding}：{detail}', 'Found of {name}: {finding}: {detail}'), {
      name: words.subject,
      finding: findings[finding],
      detail,
    }),
  WithdrawalOrdered: ({ deadline, reason }, words) =>
    compose(label('责成{name} {due} 前退出：{reason}', '{name} is ordered out by {due}: {reason}'), {
      name: words.subject,
      due: lastDayOf(deadline.dueAt),
      reason,
    }),
  WithdrawalRefused: ({ statement }, words) =>
    compose(label('{name}拒不退出：{statement}', '{name} refuses to withdraw: {statement}'), {
      name: words.subject,
      statement,
    }),
  WithdrawalReferred: ({ to, reason }, words) =>
    compose(label('{name}移送{to}：{reason}', '{name} is referred to {to}: {reason}'), {
      name: words.subject,
      to,
      reason,
    }),
  LeniencyCutOffPassed: ({ reported, withdrawn }, words) =>
    compose(
      label(
        '宽大窗口关闭，当时所知：{name}{reported}、{withdrawn}',
        'The leniency window closed; known then of {name}: {reported}, {withdrawn}',
      ),
      {
        name: words.subject,
        reported: reported ? label('已报告', 'reported') : label('未报告', 'not reported'),
        withdrawn: withdrawn ? label('已退出', 'withdrawn') : label('未见退出', 'no withdrawal seen'),
      },
    ),
};
