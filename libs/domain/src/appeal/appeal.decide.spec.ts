import { checkDecider, given, type Happened } from '@taizhang/testing/given-when-then';
import { appealId, personId, type Instant, type PersonId } from '../kernel';
import {
  at,
  chen,
  endOf,
  lin,
  liu,
  matter,
  office,
  policy2017,
  staff,
  sun,
  wang,
  zhang,
  zhao,
} from '../case/case.features';
import type { Role } from '../plan/plan.types';
import { china2017 } from '../time/china-2017.features';
import { appealAgenda } from './appeal.agenda';
import type { AppealCommand, AssignReviewers, DecideAppeal, LodgeAppeal } from './appeal.commands';
import type { AppealContext } from './appeal.context';
import { appealDecider } from './appeal.decide';
import type { AppealEvent } from './appeal.events';
import { seesAppeal } from './sees-appeal';

const [ren, shi, he] = [personId('p-ren'), personId('p-shi'), personId('p-he')];
const originalStaff = [wang, liu, sun, zhao, lin];
const acting = (
  actor: PersonId | 'engine',
  roles: readonly Role[],
  now: Instant,
  change: Partial<AppealContext> = {},
): AppealContext => ({
  now,
  actor: actor === 'engine' ? { kind: 'engine' } : { kind: 'person', personId: actor },
  roles,
  calendar: china2017,
  policy: policy2017,
  policyAtAct: policy2017,
  staff: [...staff, ...[ren, shi].map((each) => ({ personId: each, roles: ['adjudicator'] as const, conflicts: [] }))],
  matter: { handlingUnitId: office, authority: 'own', decidedFor: [zhang], originalStaff },
  ...change,
});
const self = (day: string) => acting(zhang, [], at(day));
const supervisor = (day: string) => acting(chen, ['caseSupervisor'], at(day));
const reviewer = (day: string) => acting(ren, ['adjudicator'], at(day));
const leader = (day: string) => acting(he, ['leader'], at(day));

const lodge: LodgeAppeal = {
  type: 'LodgeAppeal',
  appealId: appealId('a-1'),
  caseId: matter,
  personId: zhang,
  grounds: '退出时间认定有误',
};
const assign: AssignReviewers = { type: 'AssignReviewers', reviewers: [ren, shi] };
const review: AppealCommand = { type: 'ReviewAppeal', recommends: 'changed', report: '复查报告' };
const decide: DecideAppeal = {
  type: 'DecideAppeal',
  outcome: 'changed',
  sanctions: ['adminWarning'],
  reason: '处分偏重',
};
const serve: AppealCommand = { type: 'ServeAppeal', announcedTo: '本人', occurredAt: at('2018-03-02') };

function after(...steps: readonly (readonly [AppealCommand, AppealContext])[]) {
  let story: readonly Happened<AppealEvent>[] = [];
  for (const [command, context] of steps) {
    const { decision } = given(appealDecider, ...story).when(command, context);
    if (!decision.accepted) throw new Error(decision.rejection.code);
    story = [...story, ...decision.events.map((event) => ({ event, as: { recordedAt: context.now } }))];
  }
  return given(appealDecider, ...story);
}
const lodged = [lodge, self('2018-01-10')] as const;
const assigned = [assign, supervisor('2018-01-12')] as const;
const reviewed = [review, reviewer('2018-02-20')] as const;
const decided = [decide, leader('2018-03-01')] as const;

describe('an appeal [B8]', () => {
  it('is possible from the decision on, by the person or through the office, for whom there is a decision', () => {
    expect(after(lodged).state).toMatchObject({ status: 'lodged', deadline: { dueAt: endOf('2018-04-10') } });
    given(appealDecider)
      .when(lodge, {
        ...self('2018-01-10'),
        matter: { handlingUnitId: office, authority: 'own', decidedFor: [], originalStaff },
      })
      .thenRefused('AppealWithoutDecision');
    given(appealDecider)
      .when(lodge, acting(ren, ['adjudicator'], at('2018-01-10')))
      .thenRefused('Forbidden');
    expect(given(appealDecider).when(lodge, supervisor('2018-01-10')).decision.accepted).toBe(true);
  });

  it('is reviewed by two at least, none of whom examined, adjudicated or decided the case', () => {
    after(lodged)
      .when({ ...assign, reviewers: [ren] }, supervisor('2018-01-12'))
      .thenRefused('AppealNeedsTwoReviewers');
    for (const original of originalStaff)
      after(lodged)
        .when({ ...assign, reviewers: [ren, original] }, supervisor('2018-01-12'))
        .thenRefused('AppealOriginalStaff', { personId: original });
    after(lodged)
      .when({ ...assign, reviewers: [ren, he] }, supervisor('2018-01-12'))
      .thenRefused('AppealReviewerNotQualified');
    after(lodged, assigned).when(review, leader('2018-02-20')).thenRefused('AppealNotYours');
  });

  it('is not decided by one of the original staff, a reviewer or the person himself', () => {
    const ready = after(lodged, assigned, reviewed);
    ready.when(decide, acting(lin, ['leader'], at('2018-03-01'))).thenRefused('AppealOriginalStaff');
    ready.when(decide, acting(ren, ['leader'], at('2018-03-01'))).thenRefused('AppealDeciderReviewed');
    ready.when(decide, acting(zhang, ['leader'], at('2018-03-01'))).thenRefused('AppealDeciderReviewed');
    ready.when(decide, supervisor('2018-03-01')).thenRefused('Forbidden');
  });

  it('ends upheld, changed with the new sanctions, or revoked', () => {
    const ready = after(lodged, assigned, reviewed);
    expect(ready.when(...decided).state.sanctions).toEqual([
      { kind: 'adminWarning', from: '2018-03-01', months: 6, until: '2018-09-01' },
    ]);
    ready.when({ ...decide, outcome: 'upheld' }, leader('2018-03-01')).thenRefused('AppealSanctionsMismatch');
    expect(ready.when({ ...decide, outcome: 'revoked', sanctions: [] }, leader('2018-03-01')).state.status).toBe(
      'decided',
    );
    expect(after(lodged, assigned, reviewed, decided).when(serve, supervisor('2018-03-02')).state.status).toBe(
      'served',
    );
  });

  it('has its own clock, reminders and owner, until it is decided [R-097]', () => {
    const lines = (...steps: Parameters<typeof after>) =>
      appealAgenda(after(...steps).state, { calendar: china2017, policy: policy2017 }).map(
        ({ by, key, dueAt }) => `${by} ${key} ${dueAt ?? 'no date'}`,
      );
    expect(lines(lodged)).toEqual([
      'engine remind:5:2018-04-10 2018-04-03T01:00:00.000Z',
      'engine remind:1:2018-04-10 2018-04-09T01:00:00.000Z',
      'engine chase:1:2018-04-10 2018-04-11T01:00:00.000Z',
      'person assignReviewers 2018-04-10T16:00:00.000Z',
    ]);
    expect(lines(lodged, assigned, reviewed, decided)).toEqual(['person serveAppeal no date']);
    expect(lines(lodged, assigned, reviewed, decided, [serve, supervisor('2018-03-02')])).toEqual([]);
  });

  it('is seen by the person, the reviewers and the office, never by the original staff [R-098]', () => {
    const { state } = after(lodged, assigned);
    const sees = (person: PersonId, ...roles: Role[]) => seesAppeal(state, originalStaff, person, roles);
    expect([sees(zhang), sees(ren), sees(chen, 'caseSupervisor')]).toEqual([true, true, true]);
    expect([sees(lin, 'leader'), sees(wang, 'caseOfficer'), sees(he, 'analyst')]).toEqual([false, false, false]);
  });
});

describe('any story of an appeal', () => {
  checkDecider(appealDecider, {
    commands: [
      lodge,
      assign,
      review,
      decide,
      serve,
      { type: 'WithdrawAppeal', reason: '服从决定' },
      { type: 'RemindOfAppeal', kind: 'remind', days: 5, dueAt: at('2018-04-03', '01:00') },
    ],
    contexts: [
      self('2018-01-10'),
      supervisor('2018-03-02'),
      reviewer('2018-02-20'),
      leader('2018-03-01'),
      acting('engine', [], at('2018-04-03')),
    ],
    reaches: [
      'AppealLodged',
      'AppealReviewersAssigned',
      'AppealReviewed',
      'AppealDecided',
      'AppealServed',
      'AppealWithdrawn',
      'AppealClockReminded',
    ],
  });
});
