import { checkDecider, given, type Happened } from '@taizhang/testing/given-when-then';
import type { PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import {
  at,
  bureau,
  chief,
  discipline,
  fold,
  head,
  leader,
  officer,
  onTrack,
  openedCase,
  openedFinding,
  party,
  station,
  superior,
  deputySuperior,
  trackOpened,
} from './accountability.features';
import type { AccountabilityEvent } from './accountability.events';
import { openCaseGate } from './case-gate.state';
import { writesOfTrack } from './joined-writes';
import type {
  ConcludeTrack,
  NameTrackSubject,
  RecordTrackEvidence,
  RecordTrackTalk,
  TrackCommand,
  WaiveTrack,
} from './track.commands';
import type { TrackContext } from './track.context';
import { trackDecider } from './track.decide';
import type { TrackEvent } from './track.events';
import { trackAgenda } from './track.agenda';

const onHead = trackOpened(openedCase, 'partyHead');
const unnamed = trackOpened(openedFinding, 'responsible');
const onOrganisation = trackOpened(openedFinding, 'mainDuty');
const on =
  (key: string) =>
  (actor: PersonId | 'engine', roles: readonly Role[], day: string, more: Partial<TrackContext> = {}) =>
    onTrack(key, actor, roles, at(day), more);
const byHead = on('partyHead');
const investigating = byHead(discipline, ['disciplineGroup'], '2017-10-20');
const approving = byHead(leader, ['leader'], '2017-11-01');

const evidence: RecordTrackEvidence = {
  type: 'RecordTrackEvidence',
  evidenceId: 'e-1',
  description: '会议记录复印件',
  fileIds: [],
  occurredAt: at('2017-10-19'),
};
const talk: RecordTrackTalk = {
  type: 'RecordTrackTalk',
  talkId: 't-1',
  personId: head,
  talkerIds: [discipline],
  content: '承认未组织学习',
  occurredAt: at('2017-10-19'),
};
const conclusion: ConcludeTrack = {
  type: 'ConcludeTrack',
  measures: ['admonition'],
  reason: '履责不力',
  document: '结论书〔2017〕7号',
};
const noFault: ConcludeTrack = { ...conclusion, measures: [], reason: '已尽责' };
const waiver: WaiveTrack = { type: 'WaiveTrack', reason: '已调离并另案处理', authority: '局党组会议纪要〔2017〕9号' };

const gathered = (...before: readonly Happened<TrackEvent>[]): readonly Happened<TrackEvent>[] => [
  ...before,
  {
    event: {
      type: 'TrackEvidenceRecorded',
      schema: 1,
      payload: { evidenceId: 'e-0', description: { $sealed: 'x' }, fileIds: [] },
      occurredAt: at('2017-10-18'),
    },
    as: { actor: { kind: 'person', personId: discipline } },
  },
];
const inquired = given(trackDecider, ...gathered(onHead));

describe('an inquiry on a track', () => {
  it('keeps what was gathered, and who worked on it', () => {
    const { state } = given(trackDecider, onHead).when(evidence, investigating);
    expect(state).toMatchObject({ evidence: ['e-1'], investigators: [discipline] });
    expect(given(trackDecider, onHead).when(talk, investigating).state).toMatchObject({ talks: ['t-1'] });
  });

  it('takes each piece once, with its content, and not before it happened', () => {
    given(trackDecider, onHead)
      .when({ ...evidence, description: ' ' }, investigating)
      .thenRefused('TrackEvidenceMissing');
    given(trackDecider, onHead)
      .when({ ...talk, content: '' }, investigating)
      .thenRefused('TrackTalkMissing');
    given(trackDecider, onHead)
      .when({ ...talk, talkerIds: [head] }, investigating)
      .thenRefused('TrackTalkAlone');
    given(trackDecider, onHead)
      .when({ ...evidence, occurredAt: at('2017-12-01') }, investigating)
      .thenRefused('FactInFuture');
    inquired.when({ ...evidence, evidenceId: 'e-0' }, investigating).thenHappens();
  });

  it('is not for those without the role, and never for its subject [R-018]', () => {
    given(trackDecider, onHead)
      .when(evidence, byHead(officer, ['coordinator'], '2017-10-20'))
      .thenRefused('Forbidden');
    given(trackDecider, onHead)
      .when(evidence, byHead(head, ['disciplineGroup', 'leader'], '2017-10-20'))
      .thenRefused('TrackSubjectIsYou');
  });
});

describe('naming the subject of a track [R-072]', () => {
  const name: NameTrackSubject = { type: 'NameTrackSubject', personId: party, unitId: station, reason: '自查把关人' };
  const investigator = on('responsible')(discipline, ['disciplineGroup'], '2017-10-20');

  it('hands it to the superior commission when it is the own leader of the handling body [R-018]', () => {
    expect(given(trackDecider, unnamed).when(name, investigator).state).toMatchObject({ handledBy: 'handling' });
    const own = given(trackDecider, unnamed).when({ ...name, personId: chief, unitId: bureau }, investigator);
    expect(own.state).toMatchObject({ subject: { personId: chief }, handledBy: 'superior' });
    const later = given(trackDecider, unnamed, ...(own.decision.accepted ? own.decision.events : []));
    later.when(evidence, investigator).thenRefused('TrackWithSuperior', { needed: 'superiorCommission' });
    const above = on('responsible')(superior, ['superiorCommission'], '2017-10-20');
    expect(later.when(evidence, above).state.evidence).toEqual(['e-1']);
  });

  it('needs a reason, and a track on persons', () => {
    given(trackDecider, unnamed)
      .when({ ...name, reason: ' ' }, investigator)
      .thenRefused('ReasonMissing');
    given(trackDecider, unnamed)
      .when({ ...name, personId: discipline }, investigator)
      .thenRefused('TrackSubjectIsYou');
    given(trackDecider, onOrganisation)
      .when(name, on('mainDuty')(discipline, ['disciplineGroup'], '2017-10-20'))
      .thenRefused('TrackOnOrganisation');
  });
});

describe('concluding a track (B7)', () => {
  it('finds no fault, or one or several measures', () => {
    expect(inquired.when(noFault, approving).state).toMatchObject({
      status: 'concluded',
      measures: [],
      settledBy: leader,
    });
    const combined = inquired.when({ ...conclusion, measures: ['circular', 'admonition', 'circular'] }, approving);
    expect(combined.state).toMatchObject({ measures: ['circular', 'admonition'], document: '结论书〔2017〕7号' });
  });

  it('takes measures for persons on persons, and for organisations on organisations', () => {
    inquired.when({ ...conclusion, measures: ['reorganisation'] }, approving).thenRefused('TrackMeasureNotFitting');
    const duty = given(trackDecider, ...gathered(onOrganisation));
    const approver = on('mainDuty')(leader, ['leader'], '2017-11-01');
    duty.when(conclusion, approver).thenRefused('TrackMeasureNotFitting', { measure: 'admonition' });
    expect(duty.when({ ...conclusion, measures: ['examination'] }, approver).state.status).toBe('concluded');
  });

  it('rests on something gathered, on a named subject, a reason and a document', () => {
    given(trackDecider, onHead).when(conclusion, approving).thenRefused('TrackWithoutEvidence');
    given(trackDecider, ...gathered(unnamed))
      .when(conclusion, on('responsible')(leader, ['leader'], '2017-11-01'))
      .thenRefused('TrackSubjectUnnamed');
    inquired.when({ ...conclusion, reason: '' }, approving).thenRefused('ReasonMissing');
    inquired.when({ ...conclusion, document: '' }, approving).thenRefused('TrackDocumentMissing');
  });

  it('lies with the approver of the plan, who is neither the subject nor an investigator of track or case [R-018]', () => {
    inquired
      .when(conclusion, byHead(officer, ['caseSupervisor'], '2017-11-01'))
      .thenRefused('Forbidden', { needed: 'leader' });
    inquired.when(conclusion, byHead(head, ['leader'], '2017-11-01')).thenRefused('TrackSubjectIsYou');
    inquired.when(conclusion, byHead(discipline, ['leader'], '2017-11-01')).thenRefused('TrackInvestigatorDecides');
    inquired.when(conclusion, byHead(officer, ['leader'], '2017-11-01')).thenRefused('TrackInvestigatorDecides');
  });

  it('lies with the superior commission for the own leader', () => {
    const own = { ...onHead, payload: { ...onHead.payload, handledBy: 'superior' as const } };
    const track = given(trackDecider, ...gathered(own));
    track.when(conclusion, approving).thenRefused('TrackWithSuperior');
    expect(track.when(conclusion, byHead(superior, ['superiorCommission'], '2017-11-01')).state.status).toBe(
      'concluded',
    );
  });

  it('is not done twice', () => {
    const done = inquired.when(conclusion, approving);
    const events = done.decision.accepted ? done.decision.events : [];
    const after = given(trackDecider, ...gathered(onHead), ...events);
    after.when(waiver, approving).thenRefused('TrackAlreadySettled', { status: 'concluded' });
    after.when(conclusion, approving).thenHappens();
    given(trackDecider).when(conclusion, approving).thenRefused('TrackUnknown');
  });
});

describe('waiving a track [R-071]', () => {
  it('needs reason and authority, and may come while nobody is named', () => {
    const approver = on('responsible')(leader, ['leader'], '2017-11-01');
    given(trackDecider, unnamed)
      .when({ ...waiver, reason: '' }, approver)
      .thenRefused('ReasonMissing');
    given(trackDecider, unnamed)
      .when({ ...waiver, authority: ' ' }, approver)
      .thenRefused('WaiverAuthorityMissing');
    expect(given(trackDecider, unnamed).when(waiver, approver).state).toMatchObject({
      status: 'waived',
      authority: '局党组会议纪要〔2017〕9号',
      settledBy: leader,
    });
  });

  it('lies with the role that the plan names for it', () => {
    given(trackDecider, onHead).when(waiver, investigating).thenRefused('Forbidden', { needed: 'leader' });
  });
});

describe('reopening a track', () => {
  const waived = inquired.when(waiver, approving);
  const after = given(trackDecider, ...gathered(onHead), ...(waived.decision.accepted ? waived.decision.events : []));

  it('sets a new deadline, and reminders start anew', () => {
    const { state } = after.when(
      { type: 'ReopenTrack', reason: '发现新证据' },
      byHead(leader, ['leader'], '2017-12-01'),
    );
    expect(state).toMatchObject({ status: 'open', reopened: 1, remindersSent: [], rungs: [] });
    expect(state.deadline?.startedAt).toBe(at('2017-12-01'));
    expect(state).not.toHaveProperty('authority');
  });

  it('needs a settled track and a reason', () => {
    inquired.when({ type: 'ReopenTrack', reason: 'x' }, approving).thenRefused('TrackNotSettled');
    after.when({ type: 'ReopenTrack', reason: '' }, approving).thenRefused('ReasonMissing');
  });
});

describe('what is written with it elsewhere [R-071]', () => {
  const settled = (track: string): AccountabilityEvent => ({
    type: 'TrackSettled',
    schema: 1,
    payload: { track, settled: 'waived' },
  });
  const eventsOf = (command: TrackCommand, context: TrackContext, from = inquired): readonly TrackEvent[] => {
    const { decision } = from.when(command, context);
    return decision.accepted ? decision.events : [];
  };
  const writes = (events: readonly TrackEvent[], accountability: ReturnType<typeof fold>, gate = openCaseGate) =>
    writesOfTrack(events, inquired.state, accountability, gate).map(({ stream, events: of }) => [
      stream.split('/')[0],
      ...of.map(({ type }) => type),
    ]);
  const two = fold(openedCase, settled('party'), settled('disciplineHead'));

  it('settles the track in its accountability, and leaves the gate held while another is open', () => {
    expect(writes(eventsOf(conclusion, approving), fold(openedCase))).toEqual([['accountability', 'TrackSettled']]);
  });

  it('concludes the accountability and releases the gate with the last track', () => {
    expect(writes(eventsOf(waiver, approving), two)).toEqual([
      ['accountability', 'TrackSettled', 'AccountabilityConcluded'],
      ['caseGate', 'GateReleased'],
    ]);
  });

  it('holds the gate again when a track is reopened, unless the case is through it', () => {
    const reopened: TrackEvent[] = [
      { type: 'TrackReopened', schema: 1, payload: { reason: '新证据', deadline: onHead.payload.deadline } },
    ];
    const over = fold(openedCase, settled('party'), settled('disciplineHead'), settled('partyHead'), {
      type: 'AccountabilityConcluded',
      schema: 1,
      payload: {},
    });
    expect(writes(reopened, over)).toEqual([
      ['accountability', 'TrackUnsettled'],
      ['caseGate', 'GateHeld'],
    ]);
    expect(writes(reopened, over, { ...openCaseGate, passed: true })).toEqual([['accountability', 'TrackUnsettled']]);
    expect(writes(reopened, two)).toEqual([['accountability', 'TrackUnsettled']]);
  });

  it('is nothing for what only concerns the track', () => {
    expect(writes(eventsOf(evidence, investigating), two)).toEqual([]);
  });
});

describe('the clock of a track', () => {
  const engine = (day: string) => byHead('engine', [], day);
  const lines = (...story: readonly Happened<TrackEvent>[]) =>
    trackAgenda(given(trackDecider, ...story).state, engine('2017-10-16')).map(
      ({ by, key, dueAt }) => `${by} ${key} ${dueAt ?? 'no date'}`,
    );
  const due = '2017-11-13';

  it('reminds before the last day, chases after it, and waits for the approver', () => {
    expect(lines(onHead)).toEqual([
      `engine remindTrack:5:${due} 2017-11-06T01:00:00.000Z`,
      `engine remindTrack:1:${due} 2017-11-10T01:00:00.000Z`,
      `engine fireTrackRung:1:${due} 2017-11-14T10:00:00.000Z`,
      `person settleTrack:0 ${due}T16:00:00.000Z`,
    ]);
    expect(lines(unnamed)).toContain(`person nameTrackSubject ${due}T16:00:00.000Z`);
  });

  it('sends each at its time and once, by the engine only', () => {
    const remind = { type: 'SendTrackReminder', reminder: 5, dueAt: at('2017-11-06') } as const;
    const exact = { ...remind, dueAt: '2017-11-06T01:00:00.000Z' } as unknown as typeof remind;
    given(trackDecider, onHead).when(remind, engine('2017-11-06')).thenRefused('DueInstantMoved');
    given(trackDecider, onHead).when(exact, engine('2017-11-05')).thenRefused('NotDueYet');
    given(trackDecider, onHead).when(exact, approving).thenRefused('EngineOnly');
    given(trackDecider, onHead)
      .when({ ...exact, reminder: 3 }, engine('2017-11-06'))
      .thenRefused('ReminderUnknown');
    expect(given(trackDecider, onHead).when(exact, engine('2017-11-06')).state.remindersSent).toEqual([5]);
  });

  it('lets only a chase go out by itself; what comes after it is a draft for the approver', () => {
    const late = engine('2017-11-25');
    given(trackDecider, onHead)
      .when({ type: 'FireTrackRung', level: 1 }, engine('2017-11-13'))
      .thenRefused('NotDueYet');
    given(trackDecider, onHead).when({ type: 'DraftTrackRung', level: 1 }, late).thenRefused('TrackRungUnknown');
    given(trackDecider, onHead).when({ type: 'FireTrackRung', level: 2 }, late).thenRefused('TrackRungUnknown');
    const chased = given(trackDecider, onHead).when({ type: 'FireTrackRung', level: 1 }, late);
    const story = [onHead, ...(chased.decision.accepted ? chased.decision.events : [])];
    const drafted = given(trackDecider, ...story).when({ type: 'DraftTrackRung', level: 2 }, late);
    expect(drafted.state.rungs).toMatchObject([
      { level: 1, status: 'fired' },
      { level: 2, status: 'drafted', approver: 'leader' },
    ]);
    const waiting = given(trackDecider, ...story, ...(drafted.decision.accepted ? drafted.decision.events : []));
    const signing = { type: 'SignTrackRung', level: 2 } as const;
    waiting.when(signing, byHead(officer, ['coordinator'], '2017-11-27')).thenRefused('Forbidden');
    waiting.when(signing, byHead(head, ['leader'], '2017-11-27')).thenRefused('TrackSubjectIsYou');
    expect(waiting.when(signing, byHead(leader, ['leader'], '2017-11-27')).state.rungs[1]).toMatchObject({
      status: 'signed',
    });
    const declined = { type: 'DeclineTrackRung', level: 2, reason: '案情复杂' } as const;
    expect(waiting.when(declined, byHead(leader, ['leader'], '2017-11-27')).state.rungs[1]).toMatchObject({
      status: 'declined',
      reason: '案情复杂',
    });
    const items = trackAgenda(waiting.state, late);
    expect(items.find(({ act }) => act === 'signTrackRung')).toMatchObject({ by: 'person', owner: { role: 'leader' } });
    expect(items.some(({ act }) => act === 'draftTrackRung' || act === 'fireTrackRung')).toBe(false);
  });

  it('is empty once it is settled', () => {
    const waived = inquired.when(waiver, approving);
    expect(lines(...gathered(onHead), ...(waived.decision.accepted ? waived.decision.events : []))).toEqual([]);
  });
});

describe('the decider of tracks', () => {
  const superiors = on('responsible')(
    deputySuperior,
    ['superiorCommission', 'leader', 'disciplineGroup'],
    '2017-12-29',
  );
  checkDecider(trackDecider, {
    beginnings: [[unnamed], [onHead]],
    commands: [
      { type: 'NameTrackSubject', personId: head, unitId: station, reason: '分工' },
      evidence,
      talk,
      { type: 'SendTrackReminder', reminder: 5, dueAt: '2017-11-06T01:00:00.000Z' as never },
      { type: 'FireTrackRung', level: 1 },
      { type: 'DraftTrackRung', level: 2 },
      { type: 'SignTrackRung', level: 2 },
      { type: 'DeclineTrackRung', level: 2, reason: '不宜' },
      { type: 'RederiveTrackDeadline' },
      noFault,
      conclusion,
      waiver,
      { type: 'ReopenTrack', reason: '新证据' },
    ],
    contexts: [investigating, byHead(leader, ['leader'], '2017-12-29'), byHead('engine', [], '2017-12-29'), superiors],
    reaches: [
      'TrackSubjectNamed',
      'TrackEvidenceRecorded',
      'TrackTalkRecorded',
      'TrackRungFired',
      'TrackConcluded',
      'TrackWaived',
      'TrackReopened',
    ],
  });
});

describe('a track that reaches into a year whose days off are not published', () => {
  it('is provisional, and derived again when they are', () => {
    const { deadline } = onHead.payload;
    const provisional = { ...onHead, payload: { ...onHead.payload, deadline: { ...deadline, provisional: true } } };
    const engine = byHead('engine', [], '2017-12-29');
    const again = given(trackDecider, provisional).when({ type: 'RederiveTrackDeadline' }, engine);
    expect(again.state.deadline).toMatchObject({ dueAt: deadline.dueAt, provisional: false });
    const keys = trackAgenda(given(trackDecider, provisional).state, engine).map(({ act }) => act);
    expect(keys[0]).toBe('rederiveTrack');
  });
});
