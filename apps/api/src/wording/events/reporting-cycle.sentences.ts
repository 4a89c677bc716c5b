import { lastDayOf, type ReportingCycleEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const reportingCycleSentences: Sentences<ReportingCycleEvent> = {
  ReportingCycleStarted: (_, words) =>
    compose(label('{name}开始按期报送', '{name} is filed period by period from now on'), { name: words.subject }),
  ReportPeriodOpened: ({ from, to, deadline }, words) =>
    compose(label('{name}（{from} 至 {to}）应于 {due} 前报送', '{name} for {from} to {to} is due by {due}'), {
      ...{ name: words.subject, from, to },
      due: lastDayOf(deadline.dueAt),
    }),
  ReturnsAsked: ({ units }, words) =>
    compose(label('通知 {count} 个单位报送{name}', '{count} units are asked for {name}'), {
      name: words.subject,
      count: units.length,
    }),
  ReportPeriodRederived: ({ deadline, previousDueAt }, words) =>
    compose(label('{name}报送期限由 {from} 改为 {to}', '{name}: the day moves from {from} to {to}'), {
      name: words.subject,
      from: lastDayOf(previousDueAt),
      to: lastDayOf(deadline.dueAt),
    }),
  ReportPeriodClosed: ({ dueAt, sent, missing }, words) =>
    compose(
      label(
        '{name}报送截止（{due}）：已报 {sent} 个单位，未报 {missing} 个',
        '{name} closed ({due}): {sent} units sent it, {missing} are missing',
      ),
      { name: words.subject, due: lastDayOf(dueAt), sent, missing: missing.length },
    ),
  ReportingCycleConcluded: ({ periods }, words) =>
    compose(label('{name}报送结束，共 {periods} 期', '{name}: filing is over after {periods} periods'), {
      name: words.subject,
      periods,
    }),
};
