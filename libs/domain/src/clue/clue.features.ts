import { given, type Happened } from '@taizhang/testing/given-when-then';
import { clueId, instant, localDate, personId, unitId, type Instant, type PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { PolicyNumbers } from '../policy/policy-numbers';
import { china2017, year2018 } from '../time/china-2017.features';
import { publishYear } from '../time';
import type { ClueCommand, RegisterClue } from './clue.commands';
import type { CandidateFacts, ClueContext } from './clue.context';
import { clueDecider } from './clue.decide';
import type { ClueEvent } from './clue.events';
import { noClue } from './clue.state';
import type { ClueState } from './clue.state.types';
import type { ClueWay } from './clue-terms';

/** One clue as specs know it; every name is invented. */

export const bureau = unitId('u-bureau');
export const station = unitId('u-station');
export const zhang = personId('p-zhang');
export const clerk = personId('p-clerk');
export const supervisor = personId('p-supervisor');
export const leader = personId('p-leader');
export const secondLeader = personId('p-leader-2');
export const [li, wang, zhao] = [personId('p-li'), personId('p-wang'), personId('p-zhao')] as const;

/** Law of 2014 to 2018, with a city's own numbers. */
export const numbers2017: PolicyNumbers = {
  clueProposalDays: 15,
  clueApprovalWorkingDays: 3,
  clueForwardWorkingDays: 5,
  talkReplyWorkingDays: 15,
  talkResultDays: 30,
  verificationMonths: 2,
  verificationExtensionMonths: 1,
  heldClueReviewMonths: 6,
  clueReminderWorkingDaysBefore: 3,
  clueChaseWorkingDaysAfter: 1,
};
/** What a day from 21 January 2020 on adds. */
export const numbers2020: PolicyNumbers = {
  ...numbers2017,
  acceptanceNoticeWorkingDays: 15,
  resultFeedbackWorkingDays: 15,
};

export const calendar = publishYear(china2017, 2018, year2018);
/** 10:32 in the campaign's zone. */
export const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
export const endOf = (day: string): Instant => instant(`${day}T16:00:00.000Z`);

const candidate = (person: PersonId): CandidateFacts => ({
  personId: person,
  officer: true,
  ofConcernedUnit: false,
  declaredRelative: false,
  declaredInterest: false,
});
export const officers: readonly CandidateFacts[] = [candidate(li), candidate(wang), candidate(zhao)];

const by =
  (actor: PersonId, ...roles: readonly Role[]) =>
  (day: string, change: Partial<ClueContext> = {}): ClueContext => ({
    now: at(day),
    actor: { kind: 'person', personId: actor },
    roles,
    calendar,
    numbers: numbers2017,
    aboutOwnHead: false,
    candidates: officers,
    partyHeads: [],
    ...change,
  });
export const byClerk = by(clerk, 'intakeClerk');
export const bySupervisor = by(supervisor, 'caseSupervisor');
export const byLeader = by(leader, 'leader');
export const bySecondLeader = by(secondLeader, 'leader');
export const byLi = by(li, 'caseOfficer');
export const byWang = by(wang, 'caseOfficer');
export const byZhang = by(zhang, 'leader', 'caseSupervisor', 'caseOfficer');
export const byEngine = (day: string, change: Partial<ClueContext> = {}): ClueContext => ({
  ...bySupervisor(day, change),
  actor: { kind: 'engine' },
  roles: [],
});

export const register: RegisterClue = {
  type: 'RegisterClue',
  clueId: clueId('k1'),
  unitId: bureau,
  receivingUnitId: station,
  channel: 'letter',
  receivedAt: at('2017-09-04'),
  concernedUnitId: station,
  concernedPersonIds: [zhang],
  reporter: { kind: 'realName', name: '孙某', contact: '0733-0000000' },
  content: { summary: '反映张某入股砂石场', accused: '张某' },
};
export const classify: ClueCommand = {
  type: 'ClassifyClue',
  problemClass: '违规经商',
  jurisdiction: 'own',
  priority: false,
};
export const propose = (way: ClueWay): ClueCommand => ({ type: 'ProposeClueDisposal', way, grounds: '具有可查性' });

export type Act = readonly [ClueCommand, ClueContext];

/** What happened when these acts were done one after the other; an act that is refused is a fault of the spec. */
export function story(...acts: readonly Act[]): readonly Happened<ClueEvent>[] {
  const happened: Happened<ClueEvent>[] = [];
  for (const [command, context] of acts) {
    const { decision } = given(clueDecider, ...happened).when(command, context);
    if (!decision.accepted) throw new Error(`${command.type} is refused: ${decision.rejection.code}`);
    const as = { recordedAt: context.now, actor: context.actor };
    happened.push(...decision.events.map((event) => ({ event, as }) as Happened<ClueEvent>));
  }
  return happened;
}
export const after = (...acts: readonly Act[]) => given(clueDecider, ...story(...acts));
export const stateAfter = (...acts: readonly Act[]): ClueState => (acts.length === 0 ? noClue : after(...acts).state);

export const registered: Act = [register, byClerk('2017-09-04')];
export const classified: readonly Act[] = [registered, [classify, bySupervisor('2017-09-05')]];
export const proposed = (way: ClueWay): readonly Act[] => [...classified, [propose(way), bySupervisor('2017-09-11')]];
export const approved = (way: ClueWay): readonly Act[] => [
  ...proposed(way),
  [
    { type: 'ApproveClueDisposal', way, ...(way === 'hold' && { reviewOn: localDate('2017-12-20') }) },
    byLeader('2017-09-12'),
  ],
];
export const assigned = (way: ClueWay): readonly Act[] => [
  ...approved(way),
  [{ type: 'AssignClue', officers: [li] }, bySupervisor('2017-09-12')],
];
export const letterSent: readonly Act[] = [
  ...assigned('talkInquiry'),
  [
    { type: 'OpenTalkInquiry', form: 'letter', person: zhang, text: '请说明入股情况', occurredAt: at('2017-09-13') },
    byLi('2017-09-13'),
  ],
];
export const verifying: readonly Act[] = [
  ...assigned('verification'),
  [{ type: 'StartClueVerification', plan: '核查方案', team: [li, wang] }, byLi('2017-09-15')],
];
export const verified: readonly Act[] = [
  ...verifying,
  [{ type: 'ReportClueVerification', outcome: 'file', report: '核查报告' }, byLi('2017-10-16')],
  [{ type: 'SignClueVerification', outcome: 'file' }, byWang('2017-10-16')],
];
