import { clueConcluded, clueStream, type ClueState, type ClueWay } from '@taizhang/domain';
import type { CommandOutcome } from '../command/command';
import { rightsOf } from '../access/rights';
import { agendaOf } from '../agenda/agenda-of';
import { openWorkflows } from '../agenda/open-workflows';
import { performEngineAct } from '../agenda/perform-engine-act';
import { approveClueDisposal } from './approve-clue-disposal.handler';
import { assignClue } from './assign-clue.handler';
import { classifyClue } from './classify-clue.handler';
import { deliveredClueId, intakeClueId } from './clue-id';
import { readClueSight, type ClueSight } from './clue-sight';
import { bureau, on, openClueStage, person, station, type ClueStage } from './clue-stage.features';
import { mergeClue } from './merge-clue.handler';
import { proposeClueDisposal } from './propose-clue-disposal.handler';
import { recuseClueOfficer } from './recuse-clue-officer.handler';
import { replaceClueOfficer } from './replace-clue-officer.handler';
import { registerClue, type RegisterClueInput } from './register-clue.handler';

const letter: RegisterClueInput = {
  unitId: station,
  channel: 'letter',
  receivedAt: on('2017-09-04'),
  concernedPersonIds: [person('p-zhang')],
  reporter: { kind: 'realName', name: '孙某', contact: '0733-0000000' },
  content: { summary: '反映其入股砂石场', accused: '张某' },
};
const delivery: RegisterClueInput = {
  ...letter,
  channel: 'transfer',
  origin: { body: '市审计局', externalId: 'A-17' },
};

describe('clues in a ledger', () => {
  let stage: ClueStage;
  beforeAll(async () => {
    stage = await openClueStage('clues');
  });
  afterAll(() => stage?.close());

  const done = async (outcome: Promise<CommandOutcome>): Promise<void> => {
    expect(await outcome).toMatchObject({ status: 'accepted' });
    await stage.caughtUp();
  };
  const registered = async (key: string, change: Partial<RegisterClueInput> = {}) => {
    await done(registerClue(stage.app, stage.by('p-clerk', { ...letter, ...change }, key)));
    return intakeClueId(key);
  };
  const stateOf = async (clueId: ReturnType<typeof intakeClueId>): Promise<ClueState> => {
    const [row] = await stage.app.reads.clues(stage.ledger, { clueIds: [clueId] });
    if (row === undefined) throw new Error('no such clue');
    return row.state;
  };
  const sightOf = async (who: string, state: ClueState): Promise<ClueSight> => {
    const { app, ledger } = stage;
    return (await readClueSight(app, ledger, await rightsOf(app, ledger, person(who))))(state);
  };
  const approved = async (key: string, way: ClueWay) => {
    const { app, by } = stage;
    const clueId = await registered(key);
    const own = { problemClass: '违规经商', jurisdiction: 'own' as const, priority: false };
    await done(classifyClue(app, by('p-supervisor', { clueId, ...own })));
    await done(proposeClueDisposal(app, by('p-supervisor', { clueId, way, grounds: '可查' })));
    await done(approveClueDisposal(app, by('p-leader', { clueId, way })));
    return clueId;
  };

  it('are kept by the nearest body above the desk that keeps clues, with the clock of the city [R-053, R-102]', async () => {
    const state = await stateOf(await registered('first'));
    expect(state).toMatchObject({
      status: 'registered',
      unitId: bureau,
      receivingUnitId: station,
      registeredBy: 'p-clerk',
    });
    expect(state.concernedUnitId).toBe(station);
    // The rules of 2020 are in the log too, and give no clock in 2017.
    expect(Object.keys(state.clocks)).toEqual(['proposal']);
    expect(state.clocks.proposal?.deadline.rule).toMatchObject({ kind: 'calendarDays', days: 15 });
  });

  it('are registered once however often they are delivered, also side by side [R-061]', async () => {
    const { app, by } = stage;
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => registerClue(app, by('system', delivery, 'inbound/A-17'))),
    );
    await done(registerClue(app, by('system', delivery, 'bundle/7/A-17')));
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    const { events } = await app.store.readStream(stage.ledger, clueStream(deliveredClueId('市审计局', 'A-17')));
    expect(events.map(({ type }) => type)).toEqual(['ClueRegistered']);
  });

  it('about the own head go straight to the superior, and are kept from everybody here [R-019]', async () => {
    const clueId = await registered('head', { concernedPersonIds: [person('p-director')] });
    const state = await stateOf(clueId);
    expect(state).toMatchObject({ status: 'forwardedUp', forwardedBecause: 'ownHead' });
    const sights = await Promise.all(
      ['p-superior', 'p-supervisor', 'p-leader', 'p-li'].map((who) => sightOf(who, state)),
    );
    expect(sights).toEqual(['whole', 'none', 'none', 'none']);
  });

  it('are seen by who keeps them and by the officers, never by the persons and the unit concerned [R-055, R-098]', async () => {
    const { app, by } = stage;
    const clueId = await approved('seen', 'verification');
    await done(assignClue(app, by('p-supervisor', { clueId, officers: [person('p-li')] })));
    const state = await stateOf(clueId);
    const who = [
      'p-supervisor',
      'p-leader',
      'p-li',
      'p-wang',
      'p-zhang',
      'p-head',
      'p-peer',
      'p-director',
      'p-superior',
    ];
    const sights = await Promise.all(who.map(async (each) => [each, await sightOf(each, state)]));
    expect(Object.fromEntries(sights)).toEqual({
      'p-supervisor': 'whole',
      'p-leader': 'whole',
      'p-li': 'whole',
      'p-wang': 'none',
      'p-zhang': 'none',
      'p-head': 'none',
      'p-peer': 'none',
      'p-director': 'none',
      'p-superior': 'whole',
    });
    await done(
      recuseClueOfficer(app, by('p-li', { clueId, officer: person('p-li'), ground: 'other', grounds: '旧识' })),
    );
    expect(await sightOf('p-li', await stateOf(clueId))).toBe('none');
  });

  it('leave the clerk who registered them a receipt, unless his own unit is concerned, and others nothing', async () => {
    const elsewhere = await registered('elsewhere', { concernedPersonIds: [], concernedUnitId: bureau });
    expect(await sightOf('p-clerk', { ...(await stateOf(elsewhere)), concernedUnitId: bureau })).toBe('none');
    const nobody = await registered('nobody', {
      concernedPersonIds: [],
      content: { summary: '反映一家企业', accused: '某砂石公司' },
    });
    expect(await sightOf('p-clerk', await stateOf(nobody))).toBe('receipt');
    expect(await sightOf('p-wang', await stateOf(nobody))).toBe('none');
  });

  it('are not worked on by who is posted in the unit concerned, is named as a relative, or has declared an interest [R-018]', async () => {
    const { app, by } = stage;
    const clueId = await approved('interest', 'verification');
    const assigned = (officer: string) => assignClue(app, by('p-supervisor', { clueId, officers: [person(officer)] }));
    expect(await assigned('p-peer')).toMatchObject({ code: 'ClueOfficerBarred', details: { cause: 'sameUnit' } });
    expect(await assigned('p-head')).toMatchObject({ code: 'ClueOfficerUnknown' });
    await stage.declaredInterest(person('p-kin'), { kind: 'person', name: '张某' });
    expect(await assigned('p-kin')).toMatchObject({
      code: 'ClueOfficerBarred',
      details: { cause: 'declaredInterest' },
    });
    await stage.declaredRelative(person('p-zhang'), '张二');
    expect(await assigned('p-kin')).toMatchObject({
      code: 'ClueOfficerBarred',
      details: { cause: 'declaredRelative' },
    });
    expect(await assigned('p-wang')).toMatchObject({ status: 'accepted' });
  });

  it('pass to a successor who is fit for them: he sees them from that moment on, and whoever left does not [R-018, R-096]', async () => {
    const { app, by } = stage;
    const clueId = await approved('successor', 'verification');
    await done(assignClue(app, by('p-supervisor', { clueId, officers: [person('p-li')] })));
    const pass = (who: string, to: string) =>
      replaceClueOfficer(
        app,
        by(who, { clueId, from: person('p-li'), to: person(to), grounds: '调离，由接手人继续核实' }),
      );
    expect(await pass('p-li', 'p-wang')).toMatchObject({ code: 'Forbidden' });
    expect(await pass('p-supervisor', 'p-peer')).toMatchObject({ code: 'ClueOfficerBarred' });
    await done(pass('p-supervisor', 'p-wang'));
    const state = await stateOf(clueId);
    expect(await Promise.all(['p-li', 'p-wang'].map((each) => sightOf(each, state)))).toEqual(['none', 'whole']);
    const { events } = await app.store.readStream(stage.ledger, clueStream(clueId));
    expect(events.at(-1)?.type).toBe('ClueOfficerReplaced');
    expect(JSON.stringify(events.at(-1)?.payload)).not.toContain('调离');
  });

  it('are merged with a clue of the same body only', async () => {
    const { app, by } = stage;
    const [clueId, into] = [await registered('repeat'), await registered('known')];
    const unknown = mergeClue(app, by('p-supervisor', { clueId, into: intakeClueId('none'), grounds: '重复' }));
    expect(await unknown).toMatchObject({ code: 'ClueMergeTargetUnfit' });
    await done(mergeClue(app, by('p-supervisor', { clueId, into, grounds: '重复' })));
    expect(await stateOf(clueId)).toMatchObject({ status: 'merged', mergedInto: into });
  });

  it('have a workflow while they are open, whose engine reminds and chases when its time comes [R-097]', async () => {
    const { app, by, ledger } = stage;
    const clueId = await registered('clock');
    const stream = clueStream(clueId);
    const open = async () => (await openWorkflows(app, ledger)).some((each) => each.stream === stream);
    expect(await open()).toBe(true);
    await stage.jumpTo(on('2017-09-21'));
    const items = (await agendaOf(app, ledger, stream)).items.filter(({ by: who }) => who === 'engine');
    expect(items.map(({ key }) => key)).toEqual(['remind:proposal:2017-09-19', 'chase:proposal:2017-09-19']);
    for (const item of [...items, ...items]) await done(performEngineAct(app, { ledger, stream, item }));
    const { events } = await app.store.readStream(ledger, stream);
    expect(events.map(({ type }) => type)).toEqual(['ClueRegistered', 'ClueReminderSkipped', 'ClueReminderSent']);
    await done(
      mergeClue(app, by('p-supervisor', { clueId, into: deliveredClueId('市审计局', 'A-17'), grounds: '重复' })),
    );
    expect(clueConcluded(await stateOf(clueId))).toBe(true);
    expect(await open()).toBe(false);
  });
});
