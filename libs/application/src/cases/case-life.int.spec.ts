import {
  accountabilityStream,
  campaignId,
  dueInstant,
  appealId,
  appointmentId,
  caseAccountabilityId,
  caseGateStream,
  caseStream,
  localDate,
  type AccountabilityOpened,
  type CaseId,
  type GateHeld,
  type PersonId,
} from '@taizhang/domain';
import { hashText, type AppendRequest } from '@taizhang/persistence';
import { rightsOf } from '../access/rights';
import { agendaOf } from '../agenda/agenda-of';
import { openWorkflows } from '../agenda/open-workflows';
import { performEngineAct } from '../agenda/perform-engine-act';
import { assignReviewers } from '../appeals/assign-reviewers.handler';
import { appealOf } from '../appeals/appeal-sight';
import { lodgeAppeal } from '../appeals/lodge-appeal.handler';
import type { Application } from '../application';
import { bureau, office, on, person, station } from '../clues/clue-stage.features';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { headsCompartment, matterOf } from '../sealing/matters';
import { assignTeam } from './assign-team.handler';
import { caseOf, caseVisible } from './case-sight';
import { openCaseStage, zhang, type CaseStage } from './case-stage.features';
import { closeCase } from './close-case.handler';
import { recordEvidence } from './record-evidence.handler';
import { suspendCase } from './suspend-case.handler';

const noDaysOff = { id: 'cn', version: 1, years: {} };
const file = { fileNumber: '2017-036', volumes: 1, pages: 40 };

describe('cases in a ledger', () => {
  let stage: CaseStage;
  beforeAll(async () => {
    stage = await openCaseStage('cases');
  });
  afterAll(() => stage?.close());

  const sees = async (who: string, matter: CaseId): Promise<boolean> =>
    caseVisible(await rightsOf(stage.app, stage.ledger, person(who)), await caseOf(stage.app, stage.ledger, matter));

  it('take their clock from the policy in force, and are counted by the unit and the day of filing [R-097, R-102]', async () => {
    const matter = await stage.file('k-clock');
    const { clocks } = await caseOf(stage.app, stage.ledger, matter);
    expect(clocks.examination?.deadline).toMatchObject({
      dueAt: '2018-01-25T16:00:00.000Z',
      rule: { extension: { times: 1, approver: 'superiorCommission' } },
    });
    const count = (from: string) =>
      stage.app.reads.caseCounts(stage.ledger, { unitIds: [station], from: localDate(from) });
    expect(await count('2017-10-27')).toEqual([{ unitId: station, filed: 1, decided: 0, closed: 0 }]);
    expect(await count('2017-10-28')).toEqual([]);
  });

  it('are as if absent to whoever is outside the compartment, in the same words as what is not there [R-056, R-098]', async () => {
    const { app, by } = stage;
    const matter = await stage.file('k-sight', { number: '纪立〔2017〕37号' });
    const team = { members: [person('p-li'), person('p-wang')], lead: person('p-li') };
    const notThere = await assignTeam(app, by('p-clerk', { caseId: 'k-nowhere' as CaseId, ...team }));
    const notYours = await assignTeam(app, by('p-clerk', { caseId: matter, ...team }));
    expect({ ...notYours, details: {} }).toEqual({ ...notThere, details: {} });
    expect(notYours).toMatchObject({ code: 'NotFound' });
    expect(await sees('p-li', matter)).toBe(false);
    await stage.done(assignTeam(app, by('p-supervisor', { caseId: matter, ...team })));
    for (const [who, may] of [
      ['p-li', true],
      ['p-supervisor', true],
      ['p-leader', true],
      ['p-superior', true],
      ['p-sun', false],
      ['p-peer', false],
      ['p-clerk', false],
      ['p-zhang', false],
    ] as const)
      expect([who, await sees(who, matter)]).toEqual([who, may]);
  });

  it('are outside for whoever is posted in the unit that they concern, even if he manages or decides cases [R-018, R-056]', async () => {
    const { app, by, ledger } = stage;
    const since = on('2017-01-04');
    for (const role of ['caseSupervisor', 'leader'] as const) {
      const appointment = { appointmentId: appointmentId(`a-peer-${role}`), personId: person('p-peer'), role };
      await stage.done(makeAppointment(app, by('system', { ...appointment, unitId: bureau, occurredAt: since })));
    }
    const rights = await rightsOf(app, ledger, person('p-peer'));
    expect([rights.postedIn, rights.covers(office, 'caseSupervisor')]).toEqual([station, true]);
    const matter = await stage.file('k-colleague', { number: '纪立〔2017〕45号' });
    expect([await sees('p-peer', matter), await sees('p-supervisor', matter)]).toEqual([false, true]);
    const refused = await suspendCase(app, by('p-peer', { caseId: matter, reason: '看看' }));
    expect(refused).toMatchObject({ status: 'rejected', code: 'NotFound' });
    const of = await matterOf(app, ledger, caseStream(matter));
    expect([await of?.isBarred(person('p-peer')), await of?.isBarred(person('p-supervisor'))]).toEqual([true, false]);
    expect(await headsCompartment(app, ledger, rights, caseStream(matter))).toBe(false);
  });

  it('check every member against posts, declared relatives and declared interests when he is assigned [R-018]', async () => {
    const { app, by } = stage;
    const matter = await stage.file('k-staff', { number: '纪立〔2017〕38号' });
    const assign = (...members: readonly PersonId[]) =>
      assignTeam(app, by('p-supervisor', { caseId: matter, members, lead: members[0] as PersonId }));
    expect(await assign(person('p-li'), person('p-peer'))).toMatchObject({
      code: 'CaseStaffConflict',
      details: { conflict: 'sameUnit' },
    });
    await stage.declaredInterest(person('p-kin'), { kind: 'unit', unitId: station });
    expect(await assign(person('p-li'), person('p-kin'))).toMatchObject({
      code: 'CaseStaffConflict',
      details: { conflict: 'declaredInterest' },
    });
    await stage.declaredRelative(zhang, '张二');
    expect(await assign(person('p-li'), person('p-kin'))).toMatchObject({
      code: 'CaseStaffConflict',
      details: { conflict: 'relative' },
    });
    expect(await assign(person('p-li'), person('p-sun'))).toMatchObject({ code: 'CaseStaffNotQualified' });
  });

  it('remind on their day, once, and stand still while suspended [R-097]', async () => {
    const { app, ledger, by } = stage;
    const matter = await stage.file('k-agenda', { number: '纪立〔2017〕39号' });
    const stream = caseStream(matter);
    expect((await openWorkflows(app, ledger)).map((each) => each.stream)).toContain(stream);
    const { items } = await agendaOf(app, ledger, stream);
    const remind = items.find(({ act }) => act === 'remindOfClock')!;
    expect(remind.dueAt).toBe('2018-01-18T01:00:00.000Z');
    expect(await performEngineAct(app, { ledger, stream, item: remind })).toMatchObject({ code: 'NotDueYet' });
    await stage.done(suspendCase(app, by('p-leader', { caseId: matter, reason: '住院' })));
    expect((await agendaOf(app, ledger, stream)).items.filter((each) => each.by === 'engine')).toEqual([]);
  });

  it('keep what the decision-maker was shown beside what he chose, and an appeal away from the original staff [R-065, B8]', async () => {
    const { app, ledger, by } = stage;
    const matter = await stage.decided('k-appeal');
    const state = await caseOf(app, ledger, matter);
    expect(state).toMatchObject({
      status: 'decided',
      decisions: [
        { choice: 'adopt', proposed: { leniency: 'none', articles: [expect.any(String), expect.any(String)] } },
      ],
    });
    const id = appealId('a-1');
    await stage.done(
      lodgeAppeal(app, by('p-zhang', { appealId: id, caseId: matter, personId: zhang, grounds: '偏重' })),
    );
    const reviewers = (...who: string[]) =>
      assignReviewers(app, by('p-supervisor', { appealId: id, reviewers: who.map(person) }));
    expect(await reviewers('p-ren', 'p-sun')).toMatchObject({ code: 'AppealOriginalStaff' });
    await stage.done(reviewers('p-ren', 'p-shi'));
    expect(await appealOf(app, ledger, id)).toMatchObject({ status: 'reviewing' });
    const rows = await app.reads.appeals(ledger, { caseIds: [matter] });
    expect(rows.map((row) => row.state.status)).toEqual(['reviewing']);
  });

  describe('at the gate before closing [R-071]', () => {
    /** Another command opens an accountability at the moment at which the closing is about to be stored. */
    const overtaken = (matter: CaseId): Application => {
      const id = caseAccountabilityId(matter);
      const deadline = dueInstant({ kind: 'fixed', on: localDate('2017-11-30') }, on('2017-10-27'), noDaysOff);
      let first = true;
      const append = async (request: AppendRequest) => {
        if (first && request.writes.some(({ stream }) => stream === caseGateStream(matter))) {
          first = false;
          const opened: AccountabilityOpened = {
            type: 'AccountabilityOpened',
            schema: 1,
            payload: {
              accountabilityId: id,
              campaignId: campaignId('c1'),
              rule: 'threeTracks',
              source: { kind: 'case', caseId: matter },
              unitId: station,
              handlingUnitId: office,
              actedAt: on('2017-06-01'),
              tracks: [{ track: 'head', rule: 'head', handledBy: 'handling', deadline }],
            },
          };
          const held: GateHeld = { type: 'GateHeld', schema: 1, payload: { accountabilityId: id } };
          await stage.app.store.append({
            ledger: stage.ledger,
            key: `open/${matter}`,
            requestHash: hashText('sha256', matter),
            actor: { kind: 'system' },
            writes: [
              { stream: accountabilityStream(id), expectedVersion: 0, events: [opened] },
              { stream: caseGateStream(matter), expectedVersion: 0, events: [held] },
            ],
          });
        }
        return stage.app.store.append(request);
      };
      const store = new Proxy(stage.app.store, {
        get: (of, name) => (name === 'append' ? append : (Reflect.get(of, name) as () => unknown).bind(of)),
      });
      return { ...stage.app, store };
    };

    it('a track that is opened while the case is being closed is not overlooked', async () => {
      const { by, ledger, app } = stage;
      const matter = await stage.executed('k-race');
      const outcome = await closeCase(overtaken(matter), by('p-supervisor', { caseId: matter, ...file }));
      expect(outcome).toMatchObject({ status: 'rejected', code: 'CaseGateHeld', details: { open: 1 } });
      expect((await caseOf(app, ledger, matter)).status).toBe('decided');
    });

    it('a closing passes the gate in the same append, and closes the case', async () => {
      const { app, by, ledger } = stage;
      const matter = await stage.executed('k-close');
      await stage.done(closeCase(app, by('p-supervisor', { caseId: matter, ...file }, 'close')));
      expect(await closeCase(app, by('p-supervisor', { caseId: matter, ...file }, 'close'))).toMatchObject({
        repeated: true,
      });
      const gate = await app.store.readStream(ledger, caseGateStream(matter));
      expect(gate.events.map(({ type }) => type)).toEqual(['GatePassed']);
      expect((await agendaOf(app, ledger, caseStream(matter))).concluded).toBe(true);
      const late = { evidenceId: 'e9', kind: 'record', original: false, custody: '三室', fileIds: [] } as const;
      expect(
        await recordEvidence(
          app,
          by('p-li', { caseId: matter, ...late, description: '补', occurredAt: on('2017-10-26') }),
        ),
      ).toMatchObject({ code: 'CaseAlreadyClosed' });
      expect(await stage.app.reads.caseCounts(ledger, { unitIds: [station, bureau] })).toMatchObject([{ closed: 1 }]);
    });
  });
});
