import {
  lastDayOf,
  type AccountabilityEvent,
  type CaseGateEvent,
  type FindingKind,
  type Organisation,
  type TrackEvent,
  type TrackMeasure,
  type TrackSubject,
} from '@taizhang/domain';
import { compose, joined, label, type LabelText } from '../label';
import type { EventWords, Sentences } from './sentence.types';

const findings: Readonly<Record<FindingKind, LabelText>> = {
  formalism: label('搞形式、走过场', 'formalism'),
  falsification: label('弄虚作假', 'falsification'),
  coverUp: label('掩盖问题', 'cover-up'),
  delay: label('行动迟缓、逾期未办', 'delay'),
  notFound: label('应发现未发现', 'failed to find'),
  notReported: label('发现不报告', 'failed to report'),
  notTransferred: label('应移送未移送', 'failed to transfer'),
};
export const findingLabel = (kind: FindingKind): LabelText => findings[kind];

const organisations: Readonly<Record<Organisation, LabelText>> = {
  party: label('党组织（主体责任）', 'party organisation (main duty)'),
  discipline: label('纪检机构（监督责任）', 'discipline body (supervisory duty)'),
  unit: label('单位', 'the unit'),
};
export const organisationLabel = (organisation: Organisation): LabelText => organisations[organisation];

const measures: Readonly<Record<TrackMeasure, LabelText>> = {
  examination: label('检查', 'written examination'),
  circular: label('通报', 'circular'),
  admonition: label('诫勉', 'admonition'),
  adjustment: label('组织调整或组织处理', 'organisational adjustment'),
  sanction: label('纪律处分', 'sanction'),
  reorganisation: label('改组', 'reorganisation'),
};
export const measureLabel = (measure: TrackMeasure): LabelText => measures[measure];
export const outcomeLabel = (list: readonly TrackMeasure[]): LabelText =>
  list.length === 0 ? label('无责', 'no fault') : joined(list.map(measureLabel));

const whom = (subject: TrackSubject | undefined, words: EventWords): LabelText => {
  if (subject === undefined) return label('对象待定', 'nobody named yet');
  if (subject.kind === 'person') return compose(label('{name}', '{name}'), { name: words.person(subject.personId) });
  return compose(label('{unit}{organisation}', '{unit}, {organisation}'), {
    unit: words.unit(subject.unitId),
    organisation: organisations[subject.organisation],
  });
};

const superior = (by: 'handling' | 'superior'): LabelText =>
  by === 'superior' ? label('，交上级办理', ', handed to the superior commission') : label('', '');

export const accountabilitySentences: Sentences<AccountabilityEvent | CaseGateEvent | TrackEvent> = {
  AccountabilityOpened: ({ source, unitId, tracks }, words) =>
    source.kind === 'case'
      ? compose(
          label('对案件启动责任追究，共 {count} 条追究线', 'Accountability is opened for the case: {count} tracks'),
          {
            count: tracks.length,
          },
        )
      : compose(
          label(
            '对{unit}（{finding}）启动责任追究，共 {count} 条追究线',
            'Accountability is opened for {unit} ({finding}): {count} tracks',
          ),
          { unit: words.unit(unitId), finding: findings[source.findingKind], count: tracks.length },
        ),
  TrackSettled: ({ settled, subject }, words) =>
    compose(
      settled === 'waived'
        ? label('对{whom}的追究线经批准免予追究', 'The track on {whom} is waived')
        : label('对{whom}的追究线已有结论', 'The track on {whom} is concluded'),
      { whom: whom(subject, words) },
    ),
  TrackUnsettled: () => label('一条追究线重新打开', 'A track is reopened'),
  AccountabilityConcluded: () => label('各条追究线均已办结', 'Every track is settled'),
  GateHeld: () => label('结案归档须待责任追究办结', 'Closing the case waits for its accountability'),
  GateReleased: () => label('责任追究已办结，可以结案归档', 'Accountability no longer holds the closing'),
  GatePassed: () => label('案件已通过结案关口', 'The case has passed the closing gate'),
  TrackOpened: ({ subject, handledBy, deadline }, words) =>
    compose(label('对{whom}立追究线，{due} 前办结{superior}', 'A track on {whom} is opened, due {due}{superior}'), {
      whom: whom(subject, words),
      due: lastDayOf(deadline.dueAt),
      superior: superior(handledBy),
    }),
  TrackSubjectNamed: ({ subject, handledBy, reason }, words) =>
    compose(label('指定追究对象{whom}：{reason}{superior}', '{whom} is named as the subject: {reason}{superior}'), {
      whom: whom(subject, words),
      reason,
      superior: superior(handledBy),
    }),
  TrackEvidenceRecorded: ({ fileIds }) =>
    fileIds.length === 0
      ? label('登记证据一件', 'A piece of evidence is recorded')
      : compose(label('登记证据一件，附文件 {count} 份', 'A piece of evidence is recorded, with {count} files'), {
          count: fileIds.length,
        }),
  TrackTalkRecorded: ({ personId }, words) =>
    compose(label('与{name}谈话', 'A talk with {name}'), { name: words.person(personId) }),
  TrackReminderSent: ({ reminder }) =>
    compose(label('提醒承办人：距期限 {days} 个工作日', 'A reminder: {days} working days left'), { days: reminder }),
  TrackRungFired: ({ act, level }, words) =>
    compose(label('追究线逾期，第 {level} 级：{act}', 'The track is overdue; rung {level}: {act}'), {
      level,
      act: words.act(act),
    }),
  TrackRungDrafted: ({ act, level }, words) =>
    compose(
      label('追究线逾期，拟办第 {level} 级：{act}，待签批', 'Rung {level} is drafted: {act}; it waits for a signature'),
      {
        level,
        act: words.act(act),
      },
    ),
  TrackRungSigned: ({ act, signer }, words) =>
    compose(label('{name}签批：{act}', '{name} signed: {act}'), { name: words.person(signer), act: words.act(act) }),
  TrackRungDeclined: ({ level, reason }) =>
    compose(label('第 {level} 级不予签批：{reason}', 'Rung {level} is declined: {reason}'), { level, reason }),
  TrackDeadlineRederived: ({ deadline }) =>
    compose(label('期限重新推算为 {due}', 'The deadline is derived again: {due}'), { due: lastDayOf(deadline.dueAt) }),
  TrackConcluded: ({ measures: imposed, reason, document }) =>
    compose(label('结论：{outcome}（{document}）：{reason}', 'Conclusion: {outcome} ({document}): {reason}'), {
      outcome: outcomeLabel(imposed),
      document,
      reason,
    }),
  TrackWaived: ({ reason, authority }) =>
    compose(label('免予追究：{reason}（依据：{authority}）', 'Waived: {reason} (authority: {authority})'), {
      reason,
      authority,
    }),
  TrackReopened: ({ reason, deadline }) =>
    compose(label('重新打开：{reason}，{due} 前办结', 'Reopened: {reason}; due {due}'), {
      reason,
      due: lastDayOf(deadline.dueAt),
    }),
};
