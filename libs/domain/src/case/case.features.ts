import { storedEvent, type Happened } from '@taizhang/testing/given-when-then';
import {
  caseId,
  clueId,
  instant,
  localDate,
  personId,
  unitId,
  type Actor,
  type Instant,
  type PersonId,
  type Stored,
} from '../kernel';
import type { Role } from '../plan/plan.types';
import type { PolicyNumbers } from '../policy/policy-numbers';
import { china2017 } from '../time/china-2017.features';
import type { ApproveDecision, CaseCommand, CloseCase, FileCase } from './case.commands';
import type { CaseContext, StaffFacts } from './case.context';
import { caseDecider } from './case.decide';
import type { CaseEvent } from './case.events';
import { noCase } from './case.state';

/** One case as specs know it; every name is invented. */

export const matter = caseId('k-36');
export const zhang = personId('p-zhang');
export const [wang, liu, ma] = [personId('p-wang'), personId('p-liu'), personId('p-ma')];
export const [sun, zhao] = [personId('p-sun'), personId('p-zhao')];
export const [chen, lin, superior] = [personId('p-chen'), personId('p-lin'), personId('p-superior')];
export const office = unitId('u-office');

export const at = (day: string, time = '02:32'): Instant => instant(`${day}T${time}:00.000Z`);
export const endOf = (day: string): Instant => instant(`${day}T16:00:00.000Z`);

/** As the centre's rules stood from 2017 on. */
export const policy2017: PolicyNumbers = {
  examinationLimit: '90 calendarDays',
  examinationExtension: '90 calendarDays',
  examinationExtensionTimes: 1,
  examinationExtensionApprover: 'superiorCommission',
  adjudicationLimit: '1 months',
  announcementLimit: '1 months',
  executionReportLimit: '6 months',
  appealLimit: '3 months',
  disciplineRegulations: '中国共产党纪律处分条例（2015）',
  partySanctions: true,
  administrativeSanctions: true,
  governmentSanctions: false,
  partyWarningMonths: 12,
  partySeriousWarningMonths: 18,
  adminWarningMonths: 6,
  caseReminderWorkingDays: '5 1',
  caseChaseWorkingDays: '1',
};

const officer = (person: PersonId, ...roles: readonly Role[]): StaffFacts => ({
  personId: person,
  roles,
  conflicts: [],
});
export const staff: readonly StaffFacts[] = [
  ...[wang, liu, ma].map((each) => officer(each, 'caseOfficer', 'adjudicator')),
  ...[sun, zhao].map((each) => officer(each, 'adjudicator', 'caseOfficer')),
];

export const acting = (
  actor: PersonId | 'engine',
  roles: readonly Role[],
  now: Instant,
  change: Partial<CaseContext> = {},
): CaseContext => ({
  now,
  actor: actor === 'engine' ? { kind: 'engine' } : ({ kind: 'person', personId: actor } satisfies Actor),
  roles,
  calendar: china2017,
  policy: policy2017,
  policyAtAct: policy2017,
  staff,
  concerned: [{ personId: zhang, partyMember: true, cityManaged: false }],
  proposed: { facts: [], leniency: 'none', articles: ['中国共产党纪律处分条例（2015）'] },
  blockers: [],
  ...change,
});
type As = (day: string, change?: Partial<CaseContext>) => CaseContext;
const as =
  (person: PersonId | 'engine', ...roles: readonly Role[]): As =>
  (day, change) =>
    acting(person, roles, at(day), change);
export const byLeader = as(lin, 'leader');
export const bySupervisor = as(chen, 'caseSupervisor');
export const bySuperior = as(superior, 'superiorCommission');
export const byOfficer = as(wang, 'caseOfficer');
export const byAdjudicator = as(sun, 'adjudicator');
export const byEngine = as('engine');

export const fileCase: FileCase = {
  type: 'FileCase',
  caseId: matter,
  number: '纪立〔2017〕36号',
  personIds: [zhang],
  unitId: unitId('u-bureau'),
  handlingUnitId: office,
  clueIds: [clueId('x-188')],
  actOn: localDate('2017-06-01'),
  matter: '违规参股砂石场',
};
export const assign: CaseCommand = { type: 'AssignTeam', members: [wang, liu], lead: wang };
export const evidence: CaseCommand = {
  type: 'RecordEvidence',
  evidenceId: 'e-1',
  kind: 'document',
  original: true,
  custody: '三室证据柜',
  fileIds: [],
  description: '参股协议',
  occurredAt: at('2017-11-03'),
};
export const talk: CaseCommand = {
  type: 'RecordTalk',
  talkId: 't-1',
  personId: zhang,
  talkerIds: [wang, liu],
  place: '谈话室',
  fileIds: [],
  content: '承认参股',
  occurredAt: at('2017-11-06'),
};
export const meet: CaseCommand = {
  type: 'PresentFacts',
  personId: zhang,
  disputed: false,
  statement: '无异议',
  occurredAt: at('2017-11-10'),
};
export const concludeExamination: CaseCommand = { type: 'ConcludeExamination', report: '审查报告' };
export const accept: CaseCommand = { type: 'AcceptAdjudication', panel: [sun, zhao] };
export const concludeAdjudication: CaseCommand = {
  type: 'ConcludeAdjudication',
  opinion: '建议给予党内警告处分',
  talkedWith: [zhang],
};
export const decision: ApproveDecision = {
  type: 'ApproveDecision',
  personId: zhang,
  outcome: 'sanction',
  sanctions: ['partyWarning'],
  grade: 'lighter',
  nationalForm: 2,
  choice: 'adopt',
  reason: '主动报告并按期退出',
  conclusion: '违反廉洁纪律',
};
export const serve: CaseCommand = {
  type: 'ServeDecision',
  personId: zhang,
  announcedTo: '所在党支部及本人',
  occurredAt: at('2017-12-05'),
};
export const reportExecution: CaseCommand = {
  type: 'ReportExecution',
  personId: zhang,
  reportedBy: unitId('u-bureau'),
  occurredAt: at('2017-12-20'),
};
export const close: CloseCase = { type: 'CloseCase', fileNumber: '2017-纪-036', volumes: 2, pages: 214 };

/** A case's life, step by step, in the order of the procedure. */
const life: readonly (readonly [CaseEvent['type'], CaseCommand, CaseContext])[] = [
  ['CaseFiled', fileCase, byLeader('2017-10-27')],
  ['ExaminationTeamAssigned', assign, bySupervisor('2017-10-30')],
  ['EvidenceRecorded', evidence, byOfficer('2017-11-03')],
  ['TalkRecorded', talk, byOfficer('2017-11-06')],
  ['FactsPresented', meet, byOfficer('2017-11-10')],
  ['ExaminationConcluded', concludeExamination, byOfficer('2017-11-15')],
  ['AdjudicationAccepted', accept, bySupervisor('2017-11-17')],
  ['AdjudicationConcluded', concludeAdjudication, byAdjudicator('2017-11-27')],
  ['DecisionApproved', decision, byLeader('2017-12-01')],
  ['DecisionServed', serve, byOfficer('2017-12-05')],
  ['ExecutionReported', reportExecution, bySupervisor('2017-12-20')],
];

/** What has happened up to and with an event of that life. */
export function until(last: CaseEvent['type']): readonly Happened<CaseEvent>[] {
  const story: Happened<CaseEvent>[] = [];
  let state = noCase;
  for (const [type, command, context] of life) {
    const answer = caseDecider.decide(command, state, context);
    if (!answer.accepted) throw new Error(`${command.type} is refused: ${answer.rejection.code}`);
    for (const event of answer.events) {
      const recorded = { recordedAt: context.now, actor: context.actor };
      state = caseDecider.evolve(state, storedEvent(event, story.length, recorded) as Stored<CaseEvent>);
      story.push({ event, as: recorded });
    }
    if (type === last) return story;
  }
  return story;
}
