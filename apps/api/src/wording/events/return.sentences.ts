import { lastDayOf, type ReturnEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const returnSentences: Sentences<ReturnEvent> = {
  ReturnDue: ({ from, to, dueAt }, words) =>
    compose(label('{name}（{from} 至 {to}）应于 {due} 前报送', '{name} for {from} to {to} is due by {due}'), {
      ...{ name: words.subject, from, to },
      due: lastDayOf(dueAt),
    }),
  ReturnDrafted: (_, words) => compose(label('填写{name}', 'Filled in: {name}'), { name: words.subject }),
  DifferenceKept: ({ reason }, words) =>
    compose(label('{name}保留一处与系统计算的差异：{reason}', '{name}: a difference is kept: {reason}'), {
      name: words.subject,
      reason,
    }),
  ReturnSigned: ({ version }, words) =>
    compose(
      label('单位负责人签{name}（第 {version} 版）', 'Signed by the head of the unit: {name} (version {version})'),
      {
        name: words.subject,
        version,
      },
    ),
  ZeroReturnSigned: (_, words) =>
    compose(label('单位负责人签零报告：{name}', 'Zero return signed by the head of the unit: {name}'), {
      name: words.subject,
    }),
  ReturnSent: ({ to, version }, words) =>
    compose(label('{name}报送{to}（第 {version} 版）', '{name} is sent to {to} (version {version})'), {
      name: words.subject,
      to,
      version,
    }),
  ReturnReceived: ({ version }, words) =>
    compose(label('收到{name}（第 {version} 版）', 'Received: {name} (version {version})'), {
      name: words.subject,
      version,
    }),
  ReturnAmended: ({ supersedes, reason }, words) =>
    compose(
      label(
        '{name}更正重报，原第 {supersedes} 版作废：{reason}',
        '{name} is amended; version {supersedes} stands no more: {reason}',
      ),
      {
        name: words.subject,
        supersedes,
        reason,
      },
    ),
  ReturnSentBack: ({ version, reason }, words) =>
    compose(label('退回{name}（第 {version} 版）：{reason}', 'Sent back: {name} (version {version}): {reason}'), {
      name: words.subject,
      version,
      reason,
    }),
};
