import {
  correctableMembers,
  localDateOf,
  type CalendarEvent,
  type CorrectionEvent,
  type LedgerEvent,
  type PersonEvent,
  type PlanEvent,
  type PolicyEvent,
} from '@taizhang/domain';
import { fullTime } from '../dates';
import { compose, label } from '../label';
import { personFact } from '../person-facts';
import type { Sentences } from './sentence.types';

export const documentSentences: Sentences<PlanEvent | PolicyEvent | CalendarEvent | LedgerEvent | CorrectionEvent> = {
  PlanIssued: ({ version, document }) =>
    compose(label('方案第 {version} 版入册：{title}', 'Plan version {version} entered: {title}'), {
      version,
      title: document.title,
    }),
  PolicyAdopted: ({ title, effectiveFrom }) =>
    compose(label('政策生效：{title}，自 {from} 起', 'Policy adopted: {title}, from {from}'), {
      title,
      from: effectiveFrom,
    }),
  CalendarPublished: ({ year, source }) =>
    compose(label('{year} 年放假安排公布（{source}）', 'Days off of {year} published ({source})'), { year, source }),
  LedgerOpened: ({ kind, startsAt }) =>
    compose(label('{kind}启用，自 {from} 起', '{kind} opened, from {from}'), {
      kind: kind === 'drill' ? label('演练账本', 'Drill ledger') : label('正式账本', 'Official ledger'),
      from: fullTime(startsAt),
    }),
  ClockSet: ({ rate, until }) =>
    until === undefined
      ? compose(label('账本时钟改为每秒走 {rate} 秒', 'The ledger clock runs {rate} seconds a second'), { rate })
      : compose(label('账本时钟走到 {until}', 'The ledger clock runs to {until}'), { until: fullTime(until) }),
  EpochOpened: ({ epoch, reason }) =>
    compose(label('开启第 {epoch} 纪：{reason}', 'Epoch {epoch} opened: {reason}'), { epoch, reason }),
  EntryCorrected: ({ type, payload, reason, occurredAt }, words) => {
    const day = localDateOf(occurredAt);
    // Of a person's standing the content may be corrected, not only the day.
    if (correctableMembers(type).length > 0)
      return compose(label('更正为：{day} {fact}：{reason}', 'corrected: {day} {fact}: {reason}'), {
        ...{ day, reason },
        fact: personFact({ type, payload } as PersonEvent, words.unit),
      });
    return compose(
      label(
        '{subject}：一条记录更正为 {day} 发生：{reason}',
        '{subject}: an entry is corrected, it happened on {day}: {reason}',
      ),
      { subject: words.subject, day, reason },
    );
  },
  EntryVoided: ({ reason }, words) =>
    compose(label('{subject}：一条记录作废：{reason}', '{subject}: an entry is voided: {reason}'), {
      subject: words.subject,
      reason,
    }),
};
