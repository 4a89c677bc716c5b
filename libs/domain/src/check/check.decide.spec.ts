import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { campaignId, checkId, instant, personId, unitId, type Instant, type PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { AssignCheckTeam, CheckCommand, PlanCheck, RecordCheckFinding } from './check.commands';
import type { CheckContext, CheckerFacts, FrozenPopulation } from './check.context';
import { spotCheckDecider } from './check.decide';

const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const [office, lead, member] = [personId('p-office'), personId('p-lead'), personId('p-member')];
const population: FrozenPopulation = {
  asOf: at('2017-10-12'),
  position: 900,
  head: { position: 901, link: 'ab12' },
  groups: [
    { unitId: unitId('u-a'), rank: 'clerk', members: ['p-1', 'p-2'] },
    { unitId: unitId('u-b'), rank: 'clerk', members: ['p-3'] },
  ],
  digest: 'sha256:cd34',
  seed: 'sha256:ef56',
  order: ['p-3', 'p-1', 'p-2'],
};
const facts = (id: PersonId, more: Partial<CheckerFacts> = {}): CheckerFacts => ({
  personId: id,
  inOffice: true,
  barred: [],
  ...more,
});
const acting = (actor: PersonId, roles: readonly Role[], more: Partial<CheckContext> = {}): CheckContext => ({
  now: at('2017-10-20'),
  actor: { kind: 'person', personId: actor },
  roles,
  plan: { planId: 'p-2017', version: 1 },
  scopeKnown: true,
  problemClasses: ['hidden', 'late'],
  checkers: [facts(lead), facts(member)],
  population,
  ...more,
});
const keeper = acting(office, ['commissionOffice']);
const checker = acting(member, []);

const plan: PlanCheck = {
  type: 'PlanCheck',
  campaignId: campaignId('c-2017'),
  checkId: checkId('k-1'),
  unitId: unitId('u-bureau'),
  title: '自查自纠抽查',
  kind: 'random',
  visit: 'open',
  means: 'onSite',
  scope: { unitId: unitId('u-bureau'), duty: 'declare', figure: 'met' },
  strata: 'unit',
  size: { kind: 'count', count: 2 },
  word: '福彩 20170912',
};
const { type: _, ...planned } = plan;
const { seed, order: _order, ...frozen } = population;
const drawn = [
  { id: 'p-3', unitId: unitId('u-b'), rank: 'clerk' },
  { id: 'p-1', unitId: unitId('u-a'), rank: 'clerk' },
] as const;
const assign: AssignCheckTeam = {
  type: 'AssignCheckTeam',
  leaderId: lead,
  members: [lead, member],
  targets: ['p-3', 'p-1'],
};
const { type: _assign, ...team } = assign;
const begun = { type: 'CheckBegun', schema: 1, payload: { team: 1 }, occurredAt: at('2017-10-20') } as const;
const story = [
  { type: 'CheckPlanned', schema: 1, payload: planned },
  { type: 'CheckPopulationFrozen', schema: 1, payload: frozen },
  { type: 'CheckDrawn', schema: 1, payload: { seed, drawn } },
  { type: 'CheckTeamAssigned', schema: 1, payload: { team: 1, ...team } },
  begun,
] as const;
const record = (target: string, more: Partial<RecordCheckFinding> = {}): RecordCheckFinding => ({
  type: 'RecordCheckFinding',
  target,
  result: 'clean',
  occurredAt: at('2017-10-20'),
  ...more,
});
const found = { result: 'problem', problemClass: 'hidden' } as const;
const recorded = (target: string, more: Partial<RecordCheckFinding> = {}) => {
  const { type: _type, occurredAt, ...payload } = record(target, more);
  return { type: 'CheckFindingRecorded', schema: 1, payload, occurredAt } as const;
};

describe('a spot check', () => {
  it('is planned by the office with a word for the draw, before anybody is counted [R-077]', () => {
    const empty = given(spotCheckDecider);
    empty.when(plan, keeper).thenHappens(story[0]);
    empty.when(plan, acting(office, ['unitHead'])).thenRefused('Forbidden');
    empty.when({ ...plan, word: 'ab' }, keeper).thenRefused('CheckWordTooShort', { least: 4 });
    empty.when({ ...plan, size: { kind: 'share', percent: 0 } }, keeper).thenRefused('CheckSizeUnfit');
    empty.when(plan, { ...keeper, scopeKnown: false }).thenRefused('CheckScopeUnknown');
    given(spotCheckDecider, story[0])
      .when({ ...plan, word: '另一个词' }, keeper)
      .thenRefused('CheckAlreadyPlanned');
  });

  it('freezes its population and draws from it in one act, and only once [R-077]', () => {
    const open = given(spotCheckDecider, story[0]);
    open.when({ type: 'DrawCheck' }, keeper).thenHappens(story[1], story[2]);
    open
      .when({ type: 'DrawCheck' }, { ...keeper, population: { ...population, order: [], groups: [] } })
      .thenRefused('CheckPopulationEmpty');
    given(spotCheckDecider, ...story.slice(0, 3))
      .when({ type: 'DrawCheck' }, { ...keeper, population: { ...population, order: ['p-2', 'p-1', 'p-3'] } })
      .thenHappens();
  });

  it('has a team that stays away from its own, its relatives and its unit [R-018, R-078]', () => {
    const open = given(spotCheckDecider, ...story.slice(0, 3));
    open.when(assign, keeper).thenHappens(story[3]);
    const barred = facts(member, { barred: [{ target: 'p-3', conflict: 'ownUnit' }] });
    open
      .when(assign, { ...keeper, checkers: [facts(lead), barred] })
      .thenRefused('CheckerBarred', { cause: 'ownUnit', count: 1 });
    open
      .when(assign, { ...keeper, checkers: [facts(lead), facts(member, { inOffice: false })] })
      .thenRefused('CheckerNotInOffice');
    open.when({ ...assign, leaderId: office }, keeper).thenRefused('CheckLeaderNotInTeam');
    open.when({ ...assign, targets: ['p-2'] }, keeper).thenRefused('CheckTargetUnknown');
    given(spotCheckDecider, ...story.slice(0, 4))
      .when({ ...assign, targets: ['p-1'] }, keeper)
      .thenRefused('CheckTargetTaken', { count: 1 });
  });

  it('has one result for each target, recorded by its team once it has begun [R-078]', () => {
    const open = given(spotCheckDecider, ...story);
    open.when(record('p-1', found), checker).thenHappens(recorded('p-1', found));
    open.when(record('p-1'), acting(office, ['commissionOffice'])).thenRefused('CheckTargetNotYours');
    open.when(record('p-1', { result: 'problem' }), checker).thenRefused('CheckClassUnfit');
    open
      .when(record('p-1', { result: 'problem', problemClass: 'other' }), checker)
      .thenRefused('ProblemClassUnknown', { problemClass: 'other' });
    open.when(record('p-1', { occurredAt: at('2017-10-19') }), checker).thenRefused('CheckFindingBeforeBegin');
    given(spotCheckDecider, ...story.slice(0, 4))
      .when(record('p-1'), checker)
      .thenRefused('CheckNotBegun');
    given(spotCheckDecider, ...story, recorded('p-1'))
      .when(record('p-1', found), checker)
      .thenRefused('CheckFindingIsRecorded');
  });

  it('ends when every target has a result and every problem is in a ledger or a clue [R-059, R-060]', () => {
    given(spotCheckDecider, ...story, recorded('p-1', found))
      .when({ type: 'ConcludeCheck' }, keeper)
      .thenRefused('CheckTargetsOpen', { count: 1 });
    const all = [...story, recorded('p-1', found), recorded('p-3', { result: 'notChecked' })] as const;
    const open = given(spotCheckDecider, ...all);
    open.when({ type: 'ConcludeCheck' }, keeper).thenRefused('CheckFindingsUnreferred', { count: 1 });
    open.when({ type: 'ReferCheckFinding', target: 'p-3' }, checker).thenRefused('CheckFindingNoProblem');
    const referred = { type: 'CheckFindingReferred', schema: 1, payload: { target: 'p-1' } } as const;
    open.when({ type: 'ReferCheckFinding', target: 'p-1' }, checker).thenHappens(referred);
    given(spotCheckDecider, ...all, referred)
      .when({ type: 'ReferCheckFinding', target: 'p-1' }, checker)
      .thenRefused('CheckFindingReferredAlready');
    given(spotCheckDecider, ...all, referred)
      .when({ type: 'ConcludeCheck' }, keeper)
      .thenHappens({ type: 'CheckConcluded', schema: 1, payload: {} });
  });

  it('is withdrawn with a reason, and stays in the list with what was drawn', () => {
    const open = given(spotCheckDecider, ...story);
    open.when({ type: 'WithdrawCheck', reason: ' ' }, keeper).thenRefused('ReasonMissing');
    const { state } = open.when({ type: 'WithdrawCheck', reason: '与巡察重复' }, keeper);
    expect(state).toMatchObject({ status: 'withdrawn', withdrawnFor: '与巡察重复', drawn });
    given(spotCheckDecider, ...story, { type: 'CheckWithdrawn', schema: 1, payload: { reason: '与巡察重复' } })
      .when(record('p-1'), checker)
      .thenRefused('CheckIsWithdrawn');
  });
});

describe('any story of a check', () => {
  const commands: CheckCommand[] = [
    plan,
    { type: 'DrawCheck' },
    assign,
    { ...assign, leaderId: member },
    { type: 'BeginCheck', team: 1, occurredAt: at('2017-10-20') },
    record('p-1', found),
    record('p-3', { result: 'notChecked' }),
    { type: 'ReferCheckFinding', target: 'p-1' },
    { type: 'ConcludeCheck' },
    { type: 'WithdrawCheck', reason: '与巡察重复' },
  ];
  checkDecider(spotCheckDecider, {
    commands,
    contexts: [keeper, checker, keeper, acting(lead, [])],
    steps: 40,
    reaches: [
      'CheckPlanned',
      'CheckDrawn',
      'CheckTeamAssigned',
      'CheckBegun',
      'CheckFindingRecorded',
      'CheckWithdrawn',
    ],
  });
});
