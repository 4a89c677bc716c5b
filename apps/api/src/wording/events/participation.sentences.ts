import { lastDayOf, type ParticipationEvent } from '@taizhang/domain';
import { compose, label, type LabelText } from '../label';
import type { Sentences } from './sentence.types';

const provisionally = (provisional: boolean): LabelText =>
  provisional ? label('（暂定）', ' (provisional)') : label('', '');

export const participationSentences: Sentences<ParticipationEvent> = {
  ParticipationStarted: ({ unitId }, words) =>
    compose(label('{unit}进入专项', '{unit} takes part in the campaign'), { unit: words.unit(unitId) }),
  DeadlineSet: ({ duty, deadline }, words) =>
    compose(label('{duty}起算，应于 {due} 前{provisional}', '{duty}: the clock starts, due by {due}{provisional}'), {
      duty: words.duty(duty),
      due: lastDayOf(deadline.dueAt),
      provisional: provisionally(deadline.provisional),
    }),
  DeadlineRederived: ({ duty, deadline, previousDueAt }, words) =>
    compose(
      label('{duty}期限按新公布的日历重算：{from} → {to}', '{duty} counted again by the new calendar: {from} → {to}'),
      {
        duty: words.duty(duty),
        from: lastDayOf(previousDueAt),
        to: lastDayOf(deadline.dueAt),
      },
    ),
  DeclarationsAsked: ({ asked, excluded }) =>
    compose(
      label('要求 {asked} 人填报，另排除 {excluded} 人', '{asked} persons are asked to declare, {excluded} excluded'),
      {
        asked,
        excluded,
      },
    ),
  PledgesAsked: ({ units, persons }) =>
    compose(
      label(
        '要求签订承诺书：单位 {units} 份，个人 {persons} 份',
        'pledges are asked for: {units} of units, {persons} of persons',
      ),
      {
        units,
        persons,
      },
    ),
  UnitDutyReported: ({ duty, note }, words) =>
    compose(label('{duty}已办：{note}', '{duty} done: {note}'), { duty: words.duty(duty), note }),
  PersonsChased: ({ duty, persons, leftOut }, words) =>
    compose(label('{duty}：催办 {count} 人，未催 {left} 人', '{duty}: {count} persons chased, {left} left out'), {
      duty: words.duty(duty),
      count: persons.length,
      left: leftOut.length,
    }),
  ExtensionRequested: ({ duty, to, reason }, words) =>
    compose(label('{duty}申请延至 {to}：{reason}', '{duty}: extension to {to} asked for: {reason}'), {
      duty: words.duty(duty),
      to,
      reason,
    }),
  ExtensionGranted: ({ duty, deadline, previousDueAt }, words) =>
    compose(label('{duty}准予延期：{from} → {to}', '{duty}: extension granted, {from} → {to}'), {
      duty: words.duty(duty),
      from: lastDayOf(previousDueAt),
      to: lastDayOf(deadline.dueAt),
    }),
  ExtensionRefused: ({ duty, reason }, words) =>
    compose(label('{duty}不予延期：{reason}', '{duty}: extension refused: {reason}'), {
      duty: words.duty(duty),
      reason,
    }),
  ParticipationConcluded: ({ duties }) =>
    compose(label('本单位办结，共 {duties} 项', 'The unit has concluded, {duties} duties'), { duties }),
};
