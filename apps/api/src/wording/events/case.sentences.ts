import { lastDayOf, type CaseEvent, type ClockName } from '@taizhang/domain';
import {
  caseClockLabel,
  evidenceKindLabel,
  executionStepLabel,
  interestLabel,
  outcomeLabel,
  returnLabel,
  sanctionLabel,
} from '../cases';
import { compose, joined, label, type LabelText } from '../label';
import type { EventWords, Sentences } from './sentence.types';

const names = (ids: readonly Parameters<EventWords['person']>[0][], words: EventWords): string =>
  ids.map((id) => words.person(id)).join('、');
const clockOf = ({ clock }: ClockName): LabelText => caseClockLabel(clock);

/** Sentences of a case carry no word of what it is about: that is sealed. */
export const caseSentences: Sentences<CaseEvent> = {
  CaseFiled: ({ number }) => compose(label('立案：{number}', 'Case filed: {number}'), { number }),
  CaseTakenOver: ({ handlingUnitId, reason }, words) =>
    compose(label('由{unit}直接查办：{reason}', 'Taken over by {unit}: {reason}'), {
      unit: words.unit(handlingUnitId),
      reason,
    }),
  CaseSupervised: ({ instruction, deadline }) =>
    compose(label('督办，{due} 前答复：{instruction}', 'Instruction, to be answered by {due}: {instruction}'), {
      due: lastDayOf(deadline.dueAt),
      instruction,
    }),
  SupervisionAnswered: ({ answer }) =>
    compose(label('答复督办：{answer}', 'Instruction answered: {answer}'), { answer }),
  ExaminationTeamAssigned: ({ members, lead }, words) =>
    compose(label('审查组：{members}，组长 {lead}', 'Team: {members}, led by {lead}'), {
      members: names(members, words),
      lead: words.person(lead),
    }),
  InterestDeclared: ({ personId, kind }, words) =>
    compose(label('{name}回避：{kind}', '{name} is recused: {kind}'), {
      name: words.person(personId),
      kind: interestLabel(kind),
    }),
  CaseClockExtended: ({ clock, deadline, reason }) =>
    compose(label('{clock}时限延长至 {due}：{reason}', '{clock} extended to {due}: {reason}'), {
      clock: caseClockLabel(clock),
      due: lastDayOf(deadline.dueAt),
      reason,
    }),
  CaseSuspended: ({ clock, reason }) =>
    compose(label('{clock}时限中止：{reason}', '{clock} suspended: {reason}'), {
      clock: caseClockLabel(clock),
      reason,
    }),
  CaseResumed: ({ clock, deadline }) =>
    compose(label('{clock}时限恢复，至 {due}', '{clock} resumed, due {due}'), {
      clock: caseClockLabel(clock),
      due: lastDayOf(deadline.dueAt),
    }),
  EvidenceRecorded: ({ kind, original }) =>
    compose(label('登记证据：{kind}，{original}', 'Evidence recorded: {kind}, {original}'), {
      kind: evidenceKindLabel(kind),
      original: original ? label('原件', 'original') : label('复制件', 'copy'),
    }),
  TalkRecorded: ({ talkerIds, place }, words) =>
    compose(label('谈话：{talkers}，在{place}', 'Talk held by {talkers} at {place}'), {
      talkers: names(talkerIds, words),
      place,
    }),
  FactsPresented: ({ personId, disputed }, words) =>
    compose(label('违纪事实与{name}见面，{answer}', 'Facts put to {name}: {answer}'), {
      name: words.person(personId),
      answer: disputed ? label('有异议', 'disputed') : label('无异议', 'not disputed'),
    }),
  ExaminationConcluded: () => label('审查终结', 'Examination concluded'),
  AdjudicationDeferred: ({ reason }) =>
    compose(label('暂不受理审理：{reason}', 'Not accepted yet: {reason}'), { reason }),
  AdjudicationAccepted: ({ panel }, words) =>
    compose(label('受理审理，审理组：{panel}', 'Accepted for adjudication by {panel}'), { panel: names(panel, words) }),
  AdjudicationReturned: ({ kind, reason }) =>
    compose(label('{kind}：{reason}', '{kind}: {reason}'), { kind: returnLabel(kind), reason }),
  AdjudicationConcluded: () => label('审理终结，形成审理意见', 'Adjudication concluded with its opinion'),
  DecisionApproved: ({ personId, outcome, sanctions }, words) =>
    compose(label('对{name}：{outcome}{sanctions}', 'For {name}: {outcome}{sanctions}'), {
      name: words.person(personId),
      outcome: outcomeLabel(outcome),
      sanctions:
        sanctions.length === 0
          ? ''
          : compose(label('（{list}）', ' ({list})'), {
              list: joined(sanctions.map(({ kind }) => sanctionLabel(kind))),
            }),
    }),
  DecisionServed: ({ personId, announcedTo }, words) =>
    compose(label('向{name}宣布决定（{to}）', 'Decision announced to {name} ({to})'), {
      name: words.person(personId),
      to: announcedTo,
    }),
  ExecutionStepRecorded: ({ personId, step, note }, words) =>
    compose(label('对{name}执行：{step}，{note}', 'Carried out for {name}: {step}, {note}'), {
      name: words.person(personId),
      step: executionStepLabel(step),
      note,
    }),
  ExecutionReported: ({ personId, reportedBy }, words) =>
    compose(label('{unit}报告对{name}的执行情况', '{unit} reports the execution for {name}'), {
      unit: words.unit(reportedBy),
      name: words.person(personId),
    }),
  TransferredToJustice: ({ personIds, to, reason }, words) =>
    compose(label('{names}移送{to}：{reason}', '{names} transferred to {to}: {reason}'), {
      names: names(personIds, words),
      to,
      reason,
    }),
  CaseClosed: ({ fileNumber }) =>
    compose(label('结案归档，卷号 {fileNumber}', 'Closed and archived as {fileNumber}'), { fileNumber }),
  CaseClockReminded: (payload) =>
    compose(label('提醒：{clock}距届满 {days} 个工作日', 'Reminder: {clock}, {days} working days left'), {
      clock: clockOf(payload),
      days: payload.reminder,
    }),
  CaseClockChased: (payload) =>
    compose(label('催办：{clock}逾期 {days} 个工作日', 'Chased: {clock}, {days} working days late'), {
      clock: clockOf(payload),
      days: payload.chase,
    }),
};
